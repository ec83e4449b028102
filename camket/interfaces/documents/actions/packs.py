"""The papers of a signing conference, drawn one by one into a single file."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.contrib.auth.base_user import AbstractBaseUser

from camket.foundation.files import store
from camket.interfaces.documents.deterministic import EPOCH
from camket.interfaces.documents.download import ZIP
from camket.interfaces.documents.papers import pack_paper
from camket.year.commitments import queries
from camket.year.commitments.actions import note_progress
from camket.year.commitments.models import SigningPack


def draw_pack(pack: SigningPack, *, actor: AbstractBaseUser | None) -> SigningPack:
    """Draw every paper that can be signed; run again, it starts anew until the file is kept."""
    if pack.file_id:
        return pack
    conference = pack.conference
    papers = queries.to_print(conference)
    note_progress(pack, total=len(papers), done=0, failure="")
    buffer = BytesIO()
    with ZipFile(buffer, "w") as packed:
        for number, (commitment, heads) in enumerate(papers, start=1):
            member = ZipInfo(f"{number:02d}-cam-ket-{commitment.unit.code}.docx", EPOCH)
            member.compress_type = ZIP_DEFLATED
            packed.writestr(member, pack_paper(commitment, conference, heads))
            note_progress(pack, done=number)
    name = f"bo-ky-{conference.cycle.year}-{conference.held_on:%d-%m}.zip"
    file = store.store(buffer.getvalue(), name=name, content_type=ZIP, actor=actor)
    return note_progress(pack, file=file)
