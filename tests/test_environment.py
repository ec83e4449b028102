"""What an installation may say about itself, and how a wrong word is answered."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from camket import environment

PRODUCTION = {"CAMKET_SECRET_KEY": "k" * 50, "CAMKET_ALLOWED_HOSTS": "camket.example, 10.0.0.5"}
DEMONSTRATION = {"CAMKET_PROFILE": "demonstration"}


def test_production_is_the_default_profile():
    read = environment.read(PRODUCTION)
    assert read.profile == "production"
    assert read.allowed_hosts == ("camket.example", "10.0.0.5")
    assert read.base_url == "https://camket.example"
    assert read.ssl_redirect is True


def test_the_demonstration_needs_nothing_and_answers_this_machine_only():
    read = environment.read(DEMONSTRATION)
    assert read.secret_key == ""
    assert read.allowed_hosts == ("127.0.0.1", "localhost", "[::1]")
    assert read.ssl_redirect is False


def test_each_profile_has_a_database_file_of_its_own():
    names = {
        environment.read({**PRODUCTION, "CAMKET_PROFILE": profile}).database["NAME"]
        for profile in environment.PROFILES
    }
    assert len(names) == 3


def test_postgresql_is_chosen_by_its_address():
    read = environment.read(
        {**DEMONSTRATION, "DATABASE_URL": "postgres://camket@db.example/camket"}
    )
    assert read.database["ENGINE"] == "django.db.backends.postgresql"
    assert read.database["NAME"] == "camket"


def test_an_empty_variable_means_its_default():
    assert environment.read({**DEMONSTRATION, "CAMKET_LOG_LEVEL": ""}).log_level == "INFO"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "CAMKET_SECRET_KEY còn trống"),
        ({"CAMKET_SECRET_KEY": "short"}, "CAMKET_SECRET_KEY cần ít nhất 50 ký tự"),
        ({"CAMKET_SECRET_KEY": "k" * 50}, "CAMKET_ALLOWED_HOSTS còn trống"),
        ({**PRODUCTION, "CAMKET_PROFIL": "test"}, "Có phải là CAMKET_PROFILE không"),
        ({**PRODUCTION, "CAMKET_XYZ": "1"}, "Không có biến CAMKET_XYZ. Các biến có: CAMKET_PRO"),
        ({"CAMKET_PROFILE": "prod"}, "CAMKET_PROFILE phải là một trong"),
        ({**PRODUCTION, "CAMKET_SSL_REDIRECT": "maybe"}, "CAMKET_SSL_REDIRECT phải là yes hoặc no"),
        ({**PRODUCTION, "CAMKET_LOG_LEVEL": "LOUD"}, "CAMKET_LOG_LEVEL phải là một trong"),
        ({**PRODUCTION, "CAMKET_BASE_URL": "camket"}, "CAMKET_BASE_URL phải bắt đầu bằng"),
        ({**PRODUCTION, "CAMKET_EMAIL_URL": "mail"}, "CAMKET_EMAIL_URL phải bắt đầu bằng"),
        ({**PRODUCTION, "DATABASE_URL": "mysql://x"}, "DATABASE_URL phải bắt đầu bằng"),
    ],
)
def test_a_wrong_word_is_refused_with_its_reason(given: dict[str, str], sentence: str):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        environment.read(given)


def test_a_refusal_never_repeats_a_password():
    with pytest.raises(ImproperlyConfigured) as refused:
        environment.read({**PRODUCTION, "DATABASE_URL": "db://user:hidden-word@host/name"})
    assert "hidden-word" not in str(refused.value)


def test_every_variable_is_named_in_the_operators_handbook():
    handbook = (environment.PROJECT / "docs" / "operate.md").read_text()
    assert [one.name for one in environment.VARIABLES if f"`{one.name}`" not in handbook] == []


def test_every_variable_has_a_meaning_of_its_own():
    meanings = [variable.meaning for variable in environment.VARIABLES]
    assert all(meanings)
    assert len(set(meanings)) == len(meanings)


def test_letters_are_filed_in_the_data_folder_itself():
    read = environment.read({**DEMONSTRATION, "CAMKET_DATA": "/srv/camket"})
    assert read.email["EMAIL_FILE_PATH"] == "/srv/camket/mail"
