"""The year is judged: item verdicts, self-ratings, proposals, decisions, reviews, lessons, the draft report."""

from datetime import date
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment
from camket.interfaces.demonstration.builder.telling import WHOLE
from camket.interfaces.demonstration.builder.world import BOARD, COMMITTEE, OFFICE, World
from camket.interfaces.demonstration.content.course import RatingRow, Timeline
from camket.interfaces.demonstration.content.shapes import Item
from camket.year.annual_cycles.access import period_for
from camket.year.verdicts import actions
from camket.year.verdicts.models import Outcome, Quality, Subject
from camket.year.year_end import actions as year_end
from camket.year.year_end.access import review_for

YEAR = 2020
JUDGED_ON = date(2021, 1, 14)
JUDGEMENT = "Thông báo số 18-TB/TU"
DRAFTED_AT = moment(date(2021, 1, 14), 16, 30)
GROUND = "Theo kết quả thực hiện các nội dung đã cam kết."
REVIEWS_OPENED_ON = date(2020, 12, 21)


def judging_of_2020(world: World) -> Acts:
    for unit in content.year_2020():
        for item in unit.items:
            if item.verdict:
                yield Act(
                    moment(JUDGED_ON, 8), partial(judge, world, YEAR, item, JUDGEMENT, JUDGED_ON)
                )
    yield from _ratings(world)
    yield Act(moment(REVIEWS_OPENED_ON, 8), partial(_open_reviews, world))
    for times in content.timelines_2020().values():
        if times.review.linked_on:
            yield Act(moment(times.review.linked_on, 15), partial(_review, world, times))
    yield Act(later(DRAFTED_AT, minutes=-30), partial(_draw_lessons, world))
    yield Act(DRAFTED_AT, partial(_draft_report, world))


def judge(world: World, year: int, item: Item, document: str, on: date) -> None:
    """The committee finds that the promise was not kept."""
    committee = world.people[COMMITTEE]
    actions.judge_item(
        world.item(committee, year, item.key), outcome=Outcome.NOT_DONE, quality=Quality.LOW,
        reason=item.verdict, document=document, on=on, actor=committee,
    )  # fmt: skip


def _ratings(world: World) -> Acts:
    ratings = content.ratings_2020()
    yield Act(moment(ratings.self_on, 7, 30), partial(_open_round, world))
    for number, row in enumerate(ratings.rows):
        yield Act(
            later(moment(ratings.self_on, 8), minutes=number), partial(_rate_oneself, world, row)
        )
        yield Act(
            later(moment(ratings.proposed_on, 8), minutes=number), partial(_propose, world, row)
        )
        yield Act(later(moment(ratings.decided_on, 9), minutes=number), partial(_rate, world, row))


def _open_round(world: World) -> None:
    office = world.people[OFFICE]
    actions.open_round(period_for(office, YEAR, WHOLE), actor=office)


def _rate_oneself(world: World, row: RatingRow) -> None:
    head = world.head(row.unit, content.ratings_2020().self_on)
    actions.self_rate(
        world.commitment(head, YEAR, row.unit), subject=row.subject, level=row.self_rating.lower(),
        tenure=world.tenures.get(row.login), text="", actor=head,
    )  # fmt: skip


def _propose(world: World, row: RatingRow) -> None:
    board = world.people[BOARD]
    commitment = world.commitment(board, YEAR, row.unit)
    level = row.proposed.lower()
    actions.propose_rating(
        commitment, subject=row.subject, level=level, tenure=world.tenures.get(row.login),
        reason=row.reason or GROUND, actor=board,
    )  # fmt: skip


def _rate(world: World, row: RatingRow) -> None:
    ratings, committee = content.ratings_2020(), world.people[COMMITTEE]
    commitment = world.commitment(committee, YEAR, row.unit)
    level = row.decided.lower()
    actions.rate(
        commitment, subject=Subject(row.subject), level=level, tenure=world.tenures.get(row.login),
        document=ratings.decision, on=ratings.decided_on,
        reason=row.reason or GROUND, actor=committee,
    )  # fmt: skip


# The year's end


def _open_reviews(world: World) -> None:
    office = world.people[OFFICE]
    for review in year_end.open_reviews(world.cycle(OFFICE, YEAR), actor=office):
        keys = {pk: unit for (year, unit), pk in world.commitments.items() if year == YEAR}
        world.reviews[keys[review.commitment_id]] = review.pk


def _review(world: World, times: Timeline) -> None:
    """The unit ties its minutes to its results; only then can the board close the review."""
    clerk, board = world.clerk(times.unit), world.people[BOARD]
    review = review_for(clerk, YEAR, world.reviews[times.unit])
    year_end.attach_annex(review, actor=clerk)
    year_end.close_review(
        review_for(board, YEAR, review.pk), held_on=times.review.held_on,
        minutes=times.review.minutes, actor=board,
    )  # fmt: skip


def _draw_lessons(world: World) -> None:
    cycle = world.cycle(OFFICE, YEAR)
    for lesson in content.cycle_2020().requirements:
        year_end.draw_lesson(cycle, text=lesson.text, actor=world.people[OFFICE])


def _draft_report(world: World) -> None:
    office = world.people[OFFICE]
    year_end.draft_synthesis(period_for(office, YEAR, WHOLE), actor=office)
