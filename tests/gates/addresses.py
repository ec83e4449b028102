"""Who may open what and who may press: one line for every address of the product.

A role is seen from the unit whose object is addressed: `stranger` works in another unit of the same
year, `addressee` in the one asked to clear the obstacles, `former` has no rights any more. Whoever `sees` the object is told no with a reason (403), to
everybody else it does not exist (404).
"""

from dataclasses import dataclass

ORGANS = "office secretary inspector board "
UNIT = "head clerk assignee "
READERS = ORGANS + "adviser " + UNIT
PARTAKERS = READERS + "admin stranger addressee "
EVERYBODY = PARTAKERS + "former "
FILLERS = "head clerk "
JUDGES = "office secretary "


@dataclass(frozen=True)
class Line:
    """The scene of an address, who sees it, who opens (GET) and who presses (POST)."""

    scene: str
    sees: str
    opens: str | None
    presses: str | None
    is_public: bool = False


def page(scene: str, sees: str, by: str | None = None) -> Line:
    """To be read; `by` when not everybody who sees it may."""
    return Line(scene, sees, sees if by is None else by, None)


def form(scene: str, sees: str, by: str) -> Line:
    return Line(scene, sees, by, by)


def act(scene: str, sees: str, by: str) -> Line:
    return Line(scene, sees, None, by)


LINES = {
    "organisation:sign-in": Line("nothing", EVERYBODY, EVERYBODY, EVERYBODY, is_public=True),
    "organisation:sign-out": act("nothing", EVERYBODY, EVERYBODY),
    "organisation:password": form("nothing", EVERYBODY, EVERYBODY),
    "organisation:unit-list": page("nothing", EVERYBODY),
    "organisation:unit-new": form("nothing", EVERYBODY, "admin"),
    "organisation:unit-detail": Line("unit", EVERYBODY, EVERYBODY, "admin"),
    "organisation:unit-advises": form("unit", EVERYBODY, "office admin"),
    "organisation:unit-members": form("block", EVERYBODY, "office admin"),
    "organisation:unit-roles": form("unit", EVERYBODY, "admin"),
    "organisation:role-end": act("role", EVERYBODY, "admin"),
    "annual_cycles:first-run": Line("nothing", EVERYBODY, EVERYBODY, EVERYBODY, is_public=True),
    "annual_cycles:cycle-detail": page("year", PARTAKERS),
    "annual_cycles:cycle-new": form("planned year", PARTAKERS, "office"),
    "annual_cycles:cycle-open": act("complete year", PARTAKERS, "office"),
    "annual_cycles:cycle-close": act("coming year", PARTAKERS, "office"),
    "annual_cycles:cycle-dates": form("year", PARTAKERS, "office"),
    "annual_cycles:theme-new": form("year", PARTAKERS, "office"),
    "annual_cycles:group-new": form("year", PARTAKERS, "office"),
    "annual_cycles:period-dates": form("planned period", PARTAKERS, "office"),
    "basis:document-list": page("year", PARTAKERS),
    "basis:document-new": form("year", PARTAKERS, JUDGES),
    "basis:document-keep": form("year", PARTAKERS, JUDGES),
    "basis:document-detail": Line("document", PARTAKERS, PARTAKERS, JUDGES),
    "basis:document-edit": form("document", PARTAKERS, JUDGES),
    "basis:document-file": page("filed document", PARTAKERS),
    "basis:document-split": form("document", PARTAKERS, JUDGES),
    "basis:provision-edit": form("provision", PARTAKERS, JUDGES),
    "basis:bottleneck-detail": page("bottleneck", READERS),
    "basis:bottleneck-new": form("year", PARTAKERS, PARTAKERS),
    "basis:bottleneck-clear": form("bottleneck", READERS, JUDGES),
    "basis:bottleneck-reopen": form("cleared bottleneck", READERS, JUDGES),
    "commitments:coverage-matrix": page("year", PARTAKERS),
    "commitments:clause-items": page("provision", PARTAKERS),
    "commitments:bottleneck-list": page("year", PARTAKERS),
    "documents:coverage-excel": page("year", PARTAKERS),
    "commitments:commitment-list": page("year", PARTAKERS),
    "commitments:item-advice": act("promise.draft", UNIT, FILLERS),
    "commitments:word-lists": page("year", PARTAKERS),
    "commitments:word-list-edit": form("word list", PARTAKERS, "office"),
    "commitments:word-list-restore": act("word list", PARTAKERS, "office"),
    "commitments:commitment-begin": act("unbegun", PARTAKERS, FILLERS),
    "commitments:commitment-detail": page("promise.submitted", READERS),
    "commitments:situation-edit": form("promise.draft", UNIT, FILLERS),
    "commitments:item-new": form("promise.draft", UNIT, FILLERS),
    "commitments:commitment-complete": act("promise.draft", UNIT, FILLERS),
    "commitments:commitment-hand-back": form("promise.complete", UNIT, "head"),
    "commitments:commitment-submit": act("promise.complete", UNIT, "head"),
    "commitments:commitment-withdraw": act("promise.submitted", READERS, "head"),
    "commitments:item-detail": page("promised item.submitted", READERS),
    "commitments:item-edit": form("promised item.draft", UNIT, FILLERS),
    "commitments:item-remove": act("promised item.draft", UNIT, FILLERS),
    "commitments:item-acknowledge": form("assigned item.approved", READERS, "head"),
    "commitments:selection-list": page("coming year", PARTAKERS),
    "commitments:selection-detail": page("promise.submitted", READERS),
    "commitments:item-mark-common": act("promised item.submitted", READERS, JUDGES + " adviser"),
    "commitments:item-choose": act("promised item.submitted", READERS, JUDGES),
    "commitments:selection-conclude": act("chosen promise", READERS, JUDGES),
    "commitments:selection-documents": form("coming year", PARTAKERS, "office"),
    "commitments:commitment-return": form("promise.submitted", READERS, JUDGES),
    "commitments:opinion-give": form("opinion.submitted", READERS, "adviser"),
    "commitments:supplement-new": form("promise.submitted", READERS, "adviser"),
    "commitments:supplement-decline": form("supplement.submitted", READERS, JUDGES),
    "commitments:wording-accept": act("reworded item", READERS, "head"),
    "commitments:item-assign": form("coming year", PARTAKERS, JUDGES),
    "commitments:conference-list": page("coming year", PARTAKERS, JUDGES),
    "commitments:conference-plan": form("coming year", PARTAKERS, JUDGES),
    "commitments:conference-hold": form("conference", PARTAKERS, JUDGES),
    "commitments:commitment-sign": act("approved promise", READERS, JUDGES),
    "commitments:conference-attendance": form("conference", PARTAKERS, JUDGES),
    "commitments:pack-order": act("approved promise", PARTAKERS, JUDGES),
    "commitments:signing-order": act("approved promise", PARTAKERS, JUDGES),
    "commitments:conference-progress": page("conference", PARTAKERS, JUDGES),
    "commitments:item-origin": page("promised item.submitted", READERS),
    "commitments:commitment-forms": page("promise.submitted", READERS),
    "commitments:version-detail": Line("version", READERS, READERS, FILLERS + JUDGES),
    "commitments:version-search": page("nothing", EVERYBODY),
    "commitments:version-found": page("version", EVERYBODY),
    "commitments:adjustment-list": page("year", PARTAKERS),
    "commitments:adjustment-new": form("signed item", READERS, FILLERS),
    "commitments:adjustment-detail": page("adjustment.submitted", READERS),
    "commitments:adjustment-edit": form("adjustment.draft", UNIT, FILLERS),
    "commitments:adjustment-complete": act("adjustment.draft", UNIT, FILLERS),
    "commitments:adjustment-submit": act("adjustment.complete", UNIT, "head"),
    "commitments:adjustment-withdraw": act("adjustment.submitted", READERS, "head"),
    "commitments:adjustment-advise": act("adjustment.submitted", READERS, "office adviser"),
    "commitments:adjustment-approve": form("adjustment.submitted", READERS, JUDGES),
    "commitments:adjustment-refuse": form("adjustment.submitted", READERS, JUDGES),
    "execution:plan-list": page("year", PARTAKERS),
    "execution:plan-detail": page("plan.draft", READERS),
    "execution:plan-assign": act("plan.draft", READERS, FILLERS),
    "execution:plan-complete": act("plan.draft", READERS, FILLERS),
    "execution:plan-approve": act("plan.complete", READERS, "head"),
    "execution:plan-revise": act("plan.approved", READERS, "head"),
    "execution:task-new": form("plan.draft", READERS, FILLERS),
    "execution:task-change": form("task.draft", READERS, FILLERS),
    "execution:plan-draw": act("signed without plan", READERS, FILLERS),
    "execution:dissemination-record": act("signed without plan", READERS, FILLERS),
    "execution:my-tasks": page("year", PARTAKERS),
    "execution:task-update": act("task.approved", READERS, "assignee head clerk"),
    "execution:obstacle-list": page("year", PARTAKERS),
    "execution:obstacle-detail": page("obstacle.raised", READERS + "addressee "),
    "execution:obstacle-forward": act("obstacle.raised", READERS + "addressee ", FILLERS + JUDGES),
    "execution:obstacle-answer": act(
        "obstacle.forwarded", READERS + "addressee ", JUDGES + "addressee "
    ),
    "execution:obstacle-escalate": act(
        "obstacle.forwarded", READERS + "addressee ", FILLERS + JUDGES
    ),
    "execution:obstacle-solve": act("obstacle.solving", READERS + "addressee ", JUDGES + "head "),
    "execution:obstacle-raise": form("signed item", READERS, FILLERS),
    "reporting:report-list": page("year", PARTAKERS),
    "reporting:period-detail": page("open period", PARTAKERS),
    "reporting:period-open": act("planned period", PARTAKERS, "office"),
    "reporting:period-close": act("finished period", PARTAKERS, "office"),
    "reporting:report-detail": page("report.sent", READERS),
    "reporting:report-fill": form("report.draft", UNIT, FILLERS),
    "reporting:report-receipt": page("report.sent", READERS),
    "reporting:report-complete": act("report.draft", UNIT, FILLERS),
    "reporting:report-hand-back": act("report.complete", UNIT, "head"),
    "reporting:report-send": act("report.complete", UNIT, "head"),
    "reporting:report-withdraw": act("report.sent", READERS, "head"),
    "reporting:report-receive": act("report.sent", READERS, "office"),
    "reporting:report-return": act("report.received", READERS, "office"),
    "reporting:report-accept": act("report.received", READERS, "office"),
    "reporting:report-extend": act("report.expected", READERS, "office"),
    "reporting:report-supplement": act("report.accepted", READERS, FILLERS),
    "supervision:urging-list": page("year", PARTAKERS),
    "supervision:urging-send": act("year", PARTAKERS, "office"),
    "supervision:urging-log": page("year", PARTAKERS),
    "supervision:explanation-list": page("year", PARTAKERS),
    "supervision:explanation-ask": form("signed item", READERS, JUDGES),
    "supervision:explanation-detail": page("explanation.asked", READERS),
    "supervision:explanation-answer": act("explanation.asked", READERS, FILLERS),
    "supervision:explanation-close": act("explanation.answered", READERS, JUDGES),
    "supervision:inspection-list": page("year", PARTAKERS),
    "supervision:plan-begin": act("coming year", "office inspector head", "office inspector head"),
    "supervision:plan-approve": form("inspection plan.draft", PARTAKERS, "office inspector"),
    "supervision:inspection-add": form("inspection plan.draft", PARTAKERS, "office inspector"),
    "supervision:inspection-detail": page("inspection", READERS),
    "supervision:inspection-hold": form("planned inspection", READERS, "office inspector"),
    "supervision:inspection-conclude": act("inspection.held", READERS, "office inspector"),
    "supervision:finding-list": page("year", PARTAKERS),
    "supervision:finding-detail": page("finding.to_remedy", READERS),
    "supervision:finding-begin": act("finding.to_remedy", READERS, FILLERS),
    "supervision:finding-remedy": act("finding.remedying", READERS, "head"),
    "supervision:finding-confirm": act("finding.remedied", READERS, "office inspector"),
    "supervision:finding-reopen": act("finding.remedied", READERS, "office inspector"),
    "verdicts:rating-list": page("year", PARTAKERS),
    "verdicts:round-open": act("period without round", PARTAKERS, "office"),
    "verdicts:round-close": act("rated round", PARTAKERS, "office"),
    "verdicts:item-judge": form("signed item", READERS, JUDGES),
    "verdicts:rating-detail": page("signed", READERS),
    "verdicts:rating-self": act("signed", READERS, "head"),
    "verdicts:rating-propose": act("signed", READERS, "board"),
    "verdicts:rating-decide": act("signed", READERS, JUDGES),
    "year_end:synthesis-list": page("year", JUDGES),
    "year_end:synthesis-draft": act("open period", JUDGES, "office"),
    "year_end:figure": page("year", JUDGES),
    "year_end:lesson-draw": form("year", JUDGES, "office"),
    "year_end:paragraph-edit": form("paragraph", JUDGES, "office"),
    "year_end:synthesis-detail": page("synthesis", JUDGES),
    "year_end:synthesis-redraft": act("synthesis", JUDGES, "office"),
    "year_end:synthesis-version": act("synthesis", JUDGES, "office"),
    "year_end:reason-give": form("missing report", JUDGES, "office"),
    "year_end:review-list": page("year", PARTAKERS),
    "year_end:reviews-open": act("year", PARTAKERS, "office board"),
    "year_end:review-detail": page("review", READERS),
    "year_end:annex-attach": act("review", READERS, FILLERS + "office board"),
    "year_end:review-close": act("annexed review", READERS, "office board"),
    "documents:signing-pack": page("pack", JUDGES),
    "documents:version-qr": page("version", READERS),
    "documents:signed-file": page("signed file", READERS),
    "documents:commitment-word": page("signed", READERS),
    "documents:progress-word": page("report.sent", READERS),
    "documents:synthesis-word": page("synthesis", JUDGES),
    "documents:synthesis-issue": form("finished synthesis", JUDGES, "office"),
    "documents:registry-excel": page("year", PARTAKERS),
    "documents:registration-excel": page("signed", READERS),
    "documents:figure-excel": page("year", JUDGES),
    "documents:import-new": form("coming year", PARTAKERS, FILLERS + JUDGES),
    "documents:import-sample": page("coming year", PARTAKERS, FILLERS + JUDGES),
    "documents:import-detail": page("import", FILLERS),
    "documents:import-table": form("import", FILLERS, FILLERS),
    "documents:import-compare": form("import", FILLERS, FILLERS),
    "documents:import-line": form("import", FILLERS, FILLERS),
    "documents:import-reopen": act("import", FILLERS, FILLERS),
    "documents:import-result": page("import", FILLERS),
    "documents:import-error-file": page("import", FILLERS),
    "overview:home": page("nothing", EVERYBODY),
    "overview:search": page("nothing", EVERYBODY),
    "overview:notice-open": act("notice", "", "head"),
    "overview:desk": page("year", PARTAKERS),
    "overview:board": page("year", EVERYBODY, READERS),
    "overview:board-print": page("year", EVERYBODY, READERS),
    "overview:items": page("year", EVERYBODY, READERS),
    "overview:items-excel": page("year", EVERYBODY, READERS),
    "overview:dossier": page("signed", READERS),
    "overview:trail": page("year", PARTAKERS, "office inspector admin"),
}
# What everybody is at home, on pages of no unit; the object of a unit makes strangers of the others.
AT_HOME = {
    "office": "office", "secretary": "secretary", "inspector": "inspector", "board": "board", "admin": "admin",
    "adviser": "adviser", "lan": "head", "binh": "clerk", "an": "assignee", "hung": "head", "chi": "clerk",
    "minh": "head", "thu": "clerk", "former": "former",
}  # fmt: skip
# The economy department is the one before which the obstacles of both wards lie.
_BEFORE_BOTH = {**AT_HOME, "minh": "addressee", "thu": "addressee"}
OF_UNIT = {
    "ward3": {**_BEFORE_BOTH, "hung": "stranger", "chi": "stranger"},
    "ward4": {**_BEFORE_BOTH, **dict.fromkeys(("lan", "binh", "an", "adviser"), "stranger")},
}
