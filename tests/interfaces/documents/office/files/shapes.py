"""All office files of the tests, in the order in which a reader would like to meet them."""

from itertools import chain

from tests.interfaces.documents.office.files.answered import ANSWERED
from tests.interfaces.documents.office.files.calendars import CALENDARS
from tests.interfaces.documents.office.files.comparisons import COMPARISONS
from tests.interfaces.documents.office.files.doubts import DOUBTS
from tests.interfaces.documents.office.files.judgements import JUDGEMENTS
from tests.interfaces.documents.office.files.layouts import LAYOUTS
from tests.interfaces.documents.office.files.lists import LISTS
from tests.interfaces.documents.office.files.numberings import NUMBERINGS
from tests.interfaces.documents.office.files.offices import OFFICES
from tests.interfaces.documents.office.files.old_formats import OLD_FORMATS
from tests.interfaces.documents.office.files.plans import PLANS
from tests.interfaces.documents.office.files.registrations import REGISTRATIONS
from tests.interfaces.documents.office.files.reports import REPORTS
from tests.interfaces.documents.office.files.values import VALUES
from tests.interfaces.documents.office.samples.city_list import CITY_LIST
from tests.interfaces.documents.office.samples.ward_registration import WARD_REGISTRATION
from tests.interfaces.documents.office.samples.ward_report import WARD_REPORT

LARGE = (WARD_REGISTRATION, WARD_REPORT, CITY_LIST)
KINDS = (
    REGISTRATIONS, PLANS, CALENDARS, REPORTS, JUDGEMENTS, COMPARISONS, ANSWERED, DOUBTS, LISTS, LAYOUTS,
    NUMBERINGS, OFFICES, VALUES, OLD_FORMATS, LARGE,
)  # fmt: skip
SHAPES = tuple(chain.from_iterable(KINDS))
BY_FILE_NAME = {shape.file_name: shape for shape in SHAPES}
