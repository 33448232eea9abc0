from __future__ import annotations

import pytest

from rekindle.worlds.names import BY_CODE, LOCALES, Locale, romanise


def test_twelve_locales_share_the_world_out() -> None:
    assert len(LOCALES) == len(BY_CODE) == 12
    assert sum(locale.share for locale in LOCALES) == pytest.approx(1)


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.code)
def test_every_locale_has_names_enough_and_none_twice(locale: Locale) -> None:
    assert len(locale.given) >= 25
    assert len(locale.family) >= 25
    assert len({word.latin for word in locale.given}) == len(locale.given)
    assert len({word.latin for word in locale.family}) == len(locale.family)
    assert all(word.latin.strip() == word.latin and "~" not in word.latin for word in (*locale.given, *locale.family))


def test_a_token_gives_script_spellings_and_short_forms() -> None:
    word = BY_CODE["ru"].given[0]
    assert (word.latin, word.native, word.spellings[0]) == ("Aleksandr", "Александр", "Alexander")
    assert "Саша" in word.short


def test_russian_is_spelt_as_each_country_spells_it() -> None:
    assert romanise("Журбин") == "Zhurbin"
    assert BY_CODE["ru"].family[0].native == "Береснов"
    assert BY_CODE["ru"].family[0].spellings == ("Beresnow",)


def test_arabic_articles_are_written_in_four_ways() -> None:
    word = BY_CODE["ar"].family[0]
    assert {word.latin, *word.spellings} == {"Al-Harith", "El Harith", "Alharith", "Harith"}
