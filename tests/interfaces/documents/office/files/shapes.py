"""All office files of the tests, in the order in which a reader would like to meet them."""

from tests.interfaces.documents.office.files.comparisons import COMPARISONS
from tests.interfaces.documents.office.files.lists import LISTS
from tests.interfaces.documents.office.files.old_formats import OLD_FORMATS
from tests.interfaces.documents.office.files.plans import PLANS
from tests.interfaces.documents.office.files.registrations import REGISTRATIONS
from tests.interfaces.documents.office.files.reports import REPORTS
from tests.interfaces.documents.office.files.values import VALUES
from tests.interfaces.documents.office.samples.city_list import CITY_LIST
from tests.interfaces.documents.office.samples.ward_registration import WARD_REGISTRATION
from tests.interfaces.documents.office.samples.ward_report import WARD_REPORT

LARGE = (WARD_REGISTRATION, WARD_REPORT, CITY_LIST)
SHAPES = (*REGISTRATIONS, *PLANS, *REPORTS, *COMPARISONS, *LISTS, *VALUES, *OLD_FORMATS, *LARGE)
BY_FILE_NAME = {shape.file_name: shape for shape in SHAPES}
