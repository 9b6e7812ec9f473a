"""Who may speak, by what verb, in what order: every source in every frame, none in a text of news.

Cases show what a rule is for; these sentences show that no rule hangs on the words of its case.
"""

from __future__ import annotations

from itertools import cycle

import pytest

from quotes.pipeline import extract

SOURCES = (
    """
the police chief|police|the police|a police spokesman|the mayor|the mayor of Osta|the prime minister
the party's general secretary|a senior official|senior officials|the chief executive|residents
local residents|a resident|locals|villagers|witnesses|an eyewitness|the accused|the defendant
his wife|her mother|their lawyer|the family|the victim's family|relatives|doctors|medics
a doctor at the hospital|rescue workers|rescuers|the fire brigade|firefighters|the coroner|the judge
the court|the prosecutor|prosecutors|the defence|the defence lawyer|his lawyer|the attorney general
the inspector general of police|the district police officer|the deputy commissioner|the army
the chief minister|the interior minister|the foreign ministry|the foreign ministry spokesperson
the ministry of health|the health ministry|the military|the army spokesman|the air force|the navy
the president|the vice president|the opposition leader|opposition leaders|the opposition
the ruling party|a party insider|party sources|sources|a source close to the matter|analysts
two people familiar with the matter|economists|an analyst at the bank|experts|scientists
the researchers|the lead author|the study|the report|the survey|the charity|campaigners|activists
critics|supporters|fans|the coach|the head coach|the captain|the club|the striker|the company
the firm|the bank|the central bank|the governor|the senator|lawmakers|MPs|councillors|the council
a council spokesperson|the county|the sheriff|deputies|detectives|investigators|the spokesperson
a spokesman for the company|a spokeswoman|the union|union leaders|teachers|the head teacher
the principal|the vice chancellor|students|parents|a parent|farmers|traders|a trader|fishermen
drivers|the driver|passengers|survivors|the pilot|the airline|airport officials|customs officers
the army chief|the security forces|a security official|intelligence officials|diplomats
a Western diplomat|aid workers|the United Nations|the World Bank|Human Rights Watch|the Red Cross
the bishop|the archbishop|church leaders|the imam|clerics|community elders|the village head
the commissioner|the chairman|the chairwoman|the director|the managing director|officials
the finance minister|government officials|the government|the state government|the authorities
local authorities|the agency|state media|state television|the newspaper|the magazine|the tribunal
the magistrate|the commission|the electoral commission|the watchdog|the regulator|the ombudsman
the auditor general|the speaker|the deputy speaker|the treasurer|the leader of the council
the head of the agency|the father of two|the mother of three|the 34-year-old|one woman
a 60-year-old farmer|one of the men|some of the residents|many residents|several witnesses
both sides|both men|the couple|the boy's father|the singer|the actress|the author|the astronaut
Ann Lee|Ms Lee|Dr Ann Lee|Gen. Ann Lee|Mayor Ann Lee|Police Chief Ann Lee
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
VERBS = [
    "said",
    "warned",
    "told reporters",
    "said on Friday",
    "told the BBC",
    "said in a statement",
]
WORDS = [
    "Twelve men died in the crash",
    "The bridge has been closed since May",
    "There is no plan to close the school",
    "Suspected gunmen have fled the town",
    "The talks are going well",
    "It will rain again",
]
FRAMES = {
    "{words}, {source} {verb}.": WORDS,
    "{Source} {verb} that {words}.": [words[0].lower() + words[1:] for words in WORDS],
    "“{words},” {source} {verb}.": WORDS,
    "{Source} {verb}: “{words}.”": WORDS,
    "According to {source}, {words}.": [words[0].lower() + words[1:] for words in WORDS],
    "“{words},” said {source} on Friday.": WORDS,
    "“{words},” said {source}.": WORDS,
}


@pytest.mark.parametrize("frame", FRAMES)
def test_every_source_speaks_in_every_frame(frame: str) -> None:
    contents, wrong = cycle(FRAMES[frame]), []
    for source in SOURCES:
        for words, verb in zip(contents, VERBS, strict=False):  # takes one more: the pairs vary
            sentence = frame.format(
                words=words, source=source, Source=source[0].upper() + source[1:], verb=verb
            )
            found = [
                (content.strip("“”,. "), mention.lower()) for content, mention in read(sentence)
            ]
            if found != [(words, source.lower())]:
                wrong.append(f"{sentence} → {found}")
    assert not wrong, "\n".join(wrong)


def read(sentence: str) -> list[tuple[str, str]]:
    """The content and the mention of each quotation in a sentence within an article."""
    text = f"OSTA — The talks went on.\n\n{sentence}\n"
    return [
        (
            " … ".join(span.of(text) for span in quote.spans),
            quote.mention.span.of(text) if quote.mention else "",
        )
        for quote in extract(text).quotes
    ]
