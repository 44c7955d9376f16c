"""Rules about the file as a whole: its encoding and size, and what no single slip explains."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity

_ERROR = Severity.ERROR

NOT_UTF_8 = Rule(
    code="Y101",
    name="not-utf-8",
    severity=_ERROR,
    summary="The file is not saved as UTF-8 text.",
    why="A pound sign or a curly apostrophe saved in another encoding turns into nonsense in the published"
    " plan, and on a colleague's machine into different nonsense.",
    cure="In Notepad choose File, Save as, Encoding: UTF-8. In VS Code click the name of the encoding at the bottom"
    " right, choose “Save with Encoding”, then “UTF-8”.",
)

UTF_16 = Rule(
    code="Y102",
    name="saved-as-utf-16",
    severity=_ERROR,
    summary="The file is saved as UTF-16, as Windows PowerShell and old Notepad do.",
    why="git shows such a file as one unreadable lump, so nobody can see what changed between two versions of"
    " the plan.",
    cure="In Notepad choose File, Save as, Encoding: UTF-8. In VS Code click “UTF-16” at the bottom right, choose"
    " “Save with Encoding”, then “UTF-8”. In PowerShell write with `Out-File -Encoding utf8`.",
)

CONTROL_CHARACTER = Rule(
    code="Y103",
    name="control-character",
    severity=_ERROR,
    summary="An invisible character that is no text stands in the file.",
    why="Such characters come in by pasting. They break the Word and PDF packs, and some of them make a"
    " reader see other words than the ones that stand there.",
    cure="Delete the word with the invisible character and type it again.",
    bad="title: Improvement \u202ePlan\nperiod: 2007/08\n",
    good="title: Improvement Plan\nperiod: 2007/08\n",
)

FILE_TOO_LARGE = Rule(
    code="Y104",
    name="file-too-large",
    severity=_ERROR,
    summary="The file is far larger than a plan.",
    why="The largest published plans are a tenth of the limit. Something else has got into the file, and"
    " reading it would hold everybody up.",
    cure="Keep to the plan's own text; put reports and data into files of their own. Split a plan of this"
    " size into one file for each service.",
)

SEVERAL_DOCUMENTS = Rule(
    code="Y106",
    name="several-documents",
    severity=_ERROR,
    summary="A line of three dashes or three dots ends the plan in the middle of the file.",
    why="Each file holds one plan. What stands after such a line would belong to a second plan, and would be"
    " missing from the first.",
    cure="If the line is only there to divide sections, delete it or type `#` in front. If another plan starts"
    " there, move it to a file of its own.",
    bad="title: Improvement Plan\n---\nperiod: 2007/08\n",
    good="title: Improvement Plan\n# ---\nperiod: 2007/08\n",
)

NO_KEYS_AT_TOP = Rule(
    code="Y116",
    name="no-keys-at-top",
    severity=_ERROR,
    summary="The file does not begin with keys such as `title:`.",
    why="A plan begins with what it is and for when. A bare list or a bare text does not say what it belongs to.",
    cure="Begin the file with `title: …` and `period: …`, and put the priorities below a line `priorities:`.",
    bad="improvement plan of the council\n",
    good="title: Improvement plan of the council\n",
)

EMPTY_FILE = Rule(
    code="Y117",
    name="empty-file",
    severity=_ERROR,
    summary="There is nothing in the file.",
    why="An empty plan would count as a plan without actions, on which everything is on target.",
    cure="Write the plan, or delete the file: `planctl new` then writes one of its name with the first lines.",
    bad="# to be written\n",
    good="title: Improvement Plan\n",
)

CONFLICT_MARKER = Rule(
    code="Y129",
    name="conflict-marker",
    severity=_ERROR,
    summary="git left two versions of the same lines for somebody to choose from.",
    why="Two people changed the same lines. Until somebody chooses, nobody knows which date or lead counts.",
    cure="Choose “Accept Current Change”, “Accept Incoming Change” or “Accept Both Changes” above the lines in"
    " VS Code, and save.",
    bad="title: Plan\n<<<<<<< HEAD\nperiod: 2007/08\n=======\nperiod: 2008/09\n>>>>>>> main\n",
    good="title: Plan\nperiod: 2007/08\n",
)

UNREADABLE_LINE = Rule(
    code="Y137",
    name="unreadable-line",
    severity=_ERROR,
    summary="planctl cannot read the line.",
    why="What cannot be read is missing from every report.",
    cure="Compare the line with the lines above and below it: a key, a colon, a space, the text. Put the text in"
    " quotes if it holds unusual characters.",
    bad="- ref: 7.1\n  lead: HB\n  [due}: March 2008\n",
    good="- ref: 7.1\n  lead: HB\n  due: March 2008\n",
)

READING_STOPPED = Rule(
    code="Y138",
    name="reading-stopped",
    severity=_ERROR,
    summary="The file has so many mistakes that planctl stopped reading it.",
    why="What was not read is missing from every report.",
    cure="Correct the mistakes above this place and check the plan again.",
)
