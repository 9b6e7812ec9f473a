"""The words that invented news is made of: outlets, names, roles, places, nouns and verbs."""

from __future__ import annotations

OUTLETS = (
    "Harbour Gazette", "The Northern Ledger", "Wire Nine", "Valley Courier", "The Daily Meridian",
    "Coastline Radio", "The Orrin Post", "Lakeside Tribune", "Capital Bulletin", "The Evening Tide",
    "Plainsman", "Radio Sarn", "The Ferry Street Review", "Upland Observer",
)  # fmt: skip
FIRST = (
    "Amara", "Bela", "Corin", "Dalia", "Edric", "Farah", "Goran", "Hessa", "Imre", "Jonna", "Kamal",
    "Lior", "Maren", "Nadir", "Oona", "Pavel", "Quill", "Rosa", "Samir", "Tove", "Ulla", "Viktor",
    "Wanda", "Xenia", "Yusuf", "Zora", "Anton", "Brita", "Cyril", "Dunya",
)  # fmt: skip
SYLLABLES = (
    "bar", "vel", "tor", "min", "sen", "kal", "dov", "ra", "li", "mor", "han", "es", "gar", "nov",
    "tas", "wick", "ley", "strom", "ari", "bek", "dal", "fen", "holt", "jor",
)  # fmt: skip
ROLES = (
    "Prime Minister", "Mayor", "Police Commissioner", "Finance Minister", "opposition leader",
    "union president", "party spokesperson", "chief engineer", "professor", "resident", "nurse",
    "club captain", "judge", "chief executive", "farmer",
)  # fmt: skip
CUES = (
    "said", "said", "said", "said", "told reporters", "claimed", "added", "vowed", "warned",
    "admitted", "announced", "insisted", "argued", "promised",
)  # fmt: skip
MEDIA = ("on Twitter", "in a statement", "to Wire Nine", "at a press conference")
ADJECTIVES = (
    "new", "old", "northern", "public", "broken", "careful", "costly", "early", "empty", "final",
    "hard", "honest", "local", "narrow", "open", "quiet", "regional", "shared", "steady", "urgent",
)  # fmt: skip
NOUNS = (
    "bridge", "budget", "harbour", "hospital", "school", "railway", "river", "market", "council",
    "contract", "strike", "inquiry", "election", "flood", "harvest", "library", "factory", "border",
    "ferry", "tax", "wage", "road", "station", "village", "court", "coalition", "union", "crew",
    "reservoir", "theatre", "museum", "forest", "pipeline", "airport", "tunnel", "orchard",
)  # fmt: skip
VERBS = (
    "rebuild", "close", "protect", "finance", "inspect", "open", "delay", "defend", "repair",
    "replace", "reform", "sell", "support", "abandon", "review", "extend", "reject", "approve",
)  # fmt: skip
PLACES = (
    "Orrin", "Sarn", "Velmar", "Kestrel Bay", "Tallow", "Upper Dunmore", "Ferry Street", "Lisk",
    "the capital", "the eastern valley", "Port Amber", "Greywater",
)  # fmt: skip
