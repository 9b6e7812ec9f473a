"""Every annotated case in tests/cases/*.md."""

import pytest

from quotes.evaluating.cases import Case, compare, read_cases, report
from quotes.pipeline import extract
from tests.cases.__main__ import case_files

CASES = [
    pytest.param(case, id=f"{path.stem}:{case.name}")
    for path in case_files()
    for case in read_cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case) -> None:
    rows = compare(case, extract(case.text))
    if not all(row.same for row in rows):
        pytest.fail("\n" + report(case, rows), pytrace=False)
