"""A booklet composed by hand from blocks, with no content folder: a ward's own sheet about one clinic day."""

from booklet import compose_booklet
from booklet.blocks.cover import Cover
from booklet.blocks.notes import Notes
from booklet.blocks.questions import QuestionGroup, Questions
from booklet.blocks.side_effect_checklist import SideEffectChecklist
from booklet.blocks.sources import Sources
from booklet.model.statements import Label, Source, Statement

ward = Source(
    id="ward",
    mark="1",
    title="Clinic day plan of a made-up ward",
    publisher="Ward 7",
    about="An example, not a real plan.",
)

blocks = [
    Cover(eyebrow="For families of ward 7", title="Your clinic day", lines=[Label(text="Name")]),
    SideEffectChecklist(
        title="How are you today?",
        intro=[Label(text="Tick what your child has. Show this page to your nurse.")],
        effects=[Statement(text=words, sources=["ward"]) for words in ("Tired", "Not hungry", "Mouth is sore")],
    ),
    Questions(
        title="Ask us",
        groups=[QuestionGroup(title="Before you go home", questions=[Label(text="When do we come back?")], lines=4)],
    ),
    Notes(title="Notes"),
    Sources(title="Where this is from"),
]

compose_booklet(blocks, title="Your clinic day", sources=[ward]).write("composed-by-hand.pdf")
