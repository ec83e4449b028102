"""The compiled catalogues say what their sources say."""

from pathlib import Path

import polib

from tests.architecture.source import PROJECT

LOCALE = PROJECT / "camket" / "locale"


def is_in_use(entry: polib.POEntry | polib.MOEntry) -> bool:
    plural = any(entry.msgstr_plural.values())
    return not entry.obsolete and "fuzzy" not in entry.flags and bool(entry.msgstr or plural)


def entries(catalogue: polib._BaseFile) -> dict[tuple[str | None, str], object]:
    return {
        (entry.msgctxt, entry.msgid): entry.msgstr_plural or entry.msgstr
        for entry in catalogue
        if is_in_use(entry)
    }


def stale(source: Path) -> list[str]:
    written = entries(polib.pofile(str(source)))
    compiled = entries(polib.mofile(str(source.with_suffix(".mo"))))
    return sorted(
        str(key) for key in written.keys() | compiled if written.get(key) != compiled.get(key)
    )


def test_there_is_a_vietnamese_catalogue():
    assert (LOCALE / "vi" / "LC_MESSAGES" / "django.po").exists()


def test_the_compiled_catalogues_are_fresh():
    assert [line for source in LOCALE.rglob("*.po") for line in stale(source)] == []


def test_a_stale_catalogue_is_found(tmp_path: Path):
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    catalogue.append(polib.POEntry(msgid="Save", msgstr="Lưu"))
    catalogue.save_as_mofile(str(tmp_path / "django.mo"))
    catalogue[0].msgstr = "Ghi"
    catalogue.save(str(tmp_path / "django.po"))
    assert len(stale(tmp_path / "django.po")) == 1
