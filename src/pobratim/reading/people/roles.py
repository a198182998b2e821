"""How a name stands in the story: acting, spoken of, honoured; or no person of it at all."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import NAMED_AFTER, Role
from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.bearing import prepositions
from pobratim.reading.naming.wording import Wording, is_ambiguous, is_sound_only
from pobratim.reading.people.offices import office_words
from pobratim.reading.people.posts import ON_STAGE
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Sentence, Text
from pobratim.reading.tokens import Token

CREDIT: Final = "credit"
_BETWEEN: Final = frozenset('.«"“„')  # a word cut short, a mark before whom a thing is called after
_HONOUR_REACH: Final = 6
_CREDIT_REACH: Final = 5
_IN: Final = 2  # tokens of "on the" before "photo"
_NAMED_REACH: Final = 4
_SIGNATURE: Final = 4  # tokens of "A. Name"
_BELOW: Final = 250  # letters of the page that may follow whoever wrote it
_SHORT: Final = 6  # letters of a word that may be a preposition or a rank
_TOP: Final = 4  # sentences of a page above its story, the headline among them
_STEM: Final = 3  # letters of a surname that no case form takes away
_SIGNING: Final = 4  # letters of "par", "door"


def drop_reason(spotted: Spotted, text: Text, words: Wording) -> str | None:
    """Why a name is no person of the story: a photo credit, a street; None where it is one."""
    sentence = text.sentence_of(spotted.first)
    if _is_credit(spotted, text, words, sentence) or _is_byline(spotted, text, sentence):
        return CREDIT
    if words.cyrillic and _signs(spotted, text, sentence):
        return CREDIT
    if not words.cyrillic and _is_shortened(spotted, text):
        return CREDIT
    if words.cyrillic and _is_quoted(spotted, text):
        return "quoted"
    if spotted.rule == NAMED_AFTER or _is_thing(spotted, text, words, sentence):
        return NAMED_AFTER
    if words.cyrillic and _is_brand(spotted, text, words):
        return "latin-letters"
    return None


def _is_brand(spotted: Spotted, text: Text, words: Wording) -> bool:
    """The York Times of a Russian text: Latin letters name companies, bands and films there.

    Somebody's name in brackets is how it is spelt at home, and an office vouches for a known given name.
    """
    if not text.tokens[spotted.first].text.isascii():
        return False
    if spotted.first and text.tokens[spotted.first - 1].text == "(":
        return False
    title = spotted.title
    if title is not None and title.office in ON_STAGE and title.last == spotted.first and not spotted.given:
        return False
    low = text.tokens[spotted.first].low
    listed = bool(spotted.given) and not is_ambiguous(low, words) and not is_sound_only(low, words)
    vouched = spotted.title is not None and spotted.title.last == spotted.first and bool(spotted.surname)
    return not (vouched and listed and spotted.given[0].kind == "G")


def _is_credit(spotted: Spotted, text: Text, words: Wording, sentence: Sentence) -> bool:
    start = max(sentence.first, spotted.first - _CREDIT_REACH)
    colon = False
    for j in range(spotted.first - 1, start - 1, -1):
        token = text.tokens[j]
        if token.text in ":©/":
            colon = True
        if token.low in words.credit and token.text != ":":
            if _is_caption(text, sentence, j):
                return False
            if j > sentence.first and text.tokens[j - 1].text == "(":
                return j >= spotted.first - 2  # "(Photo de X. Pan, …)"
            return colon or token.text == "©" or (j == sentence.first and j == spotted.first - 1)
    return False


def _is_caption(text: Text, sentence: Sentence, j: int) -> bool:
    """The photo of "Sur la photo : le maire", "Im Bild:", «На фото»: who is named behind is seen there."""
    small = text.tokens[max(sentence.first, j - _IN) : j]
    return any(prepositions(text.lang).get(t.low) == "at" for t in small)


def _is_shortened(spotted: Spotted, text: Text) -> bool:
    """Whether only the first letter of a surname is given, as reporters sign: "Valentijn D."."""
    tokens, last = text.tokens, spotted.last - 1
    if tokens[last].text == "." and last > spotted.first:
        last -= 1
    letter = tokens[last].text
    signed = len(letter) == 1 and letter.isupper() and last > spotted.first
    return signed and last + 1 < len(tokens) and tokens[last + 1].text == "."


def _is_byline(spotted: Spotted, text: Text, sentence: Sentence) -> bool:
    """Who wrote it: "/A. B. - AGENCY/", or a name on a line with a day and an hour and no word else."""
    tokens, last = text.tokens, spotted.last
    if last + 1 < sentence.last and spotted.first and tokens[spotted.first - 1].text == "/":
        return tokens[last].text in "-–—" and tokens[last + 1].text.isupper()
    if sentence.index > 0 and _is_signed(spotted, text, sentence):
        return True
    digits = False
    for i in range(sentence.first, sentence.last if sentence.index > 0 else sentence.first):
        if spotted.first <= i < last or text.tags.get(i, "").endswith("date"):
            continue
        if tokens[i].is_word:
            return False  # most sentences say so with their first word
        digits = digits or tokens[i].text.isdigit()
    return digits


def _signs(spotted: Spotted, text: Text, sentence: Sentence) -> bool:
    """A name that is all of a line, the only such line, below the story; nobody of the story bears it."""
    tokens = text.tokens
    if sentence.last - sentence.first > _SIGNATURE or not _is_bare(sentence, text) or not sentence.index:
        return False
    if len(text.raw) - tokens[sentence.last - 1].end >= _BELOW:
        return False
    above = text.sentences[sentence.index - 1]
    below = text.sentences[sentence.index + 1 : sentence.index + 2]
    if above.paragraph == sentence.paragraph or any(_is_bare(s, text) for s in (above, *below)):
        return False
    surname = tokens[spotted.last - 1].low
    return not any(t.low.startswith(surname) for t in tokens[: sentence.first])


def _is_told_of(surname: str, line: Sentence, text: Text) -> bool:
    """Whether another sentence has the name: who is on the picture is in the story, who wrote it is not."""
    stem = surname[: max(_STEM, len(surname) - 1)]
    return any(
        token.low.startswith(stem) and token.is_capital
        for sentence in text.sentences
        if sentence is not line and sentence.last - sentence.first > _SIGNATURE
        for token in text.tokens[sentence.first : sentence.last]
    )


def _is_bare(sentence: Sentence, text: Text) -> bool:
    """Whether every word of a line is a capital one, and no mark ends it but a stop."""
    tokens = text.tokens[sentence.first : sentence.last]
    return all(t.is_capital if t.is_word else t.text == "." for t in tokens)


def _is_signed(spotted: Spotted, text: Text, sentence: Sentence) -> bool:
    """A line with nothing but a small word and the name, "door Marleen Meijers"; a name above a day.

    At the head of the page the word may be a capital "By", and the name have its handle.
    """
    tokens, raw = text.tokens, text.raw
    handle = spotted.last < sentence.last and tokens[spotted.last].text == "@"
    if (spotted.last < sentence.last and not handle) or spotted.last - spotted.first < 2:
        return False
    below = text.sentences[sentence.index + 1 : sentence.index + 2]
    if spotted.first == sentence.first and sentence.index <= _TOP and below:
        at = below[0].first
        dated = text.tags.get(at, "").endswith("date") and raw[tokens[at].start - 1] == "\n"
        return dated and not _is_told_of(tokens[spotted.last - 1].low, sentence, text)
    if spotted.first != sentence.first + 1:
        return False
    word = tokens[sentence.first]
    start, end = word.start, tokens[sentence.last - 1].end
    alone = raw[start - 1] == "\n" and raw[end : end + 1] in ("", "\n")
    by = sentence.index <= _TOP and word.low in text.lexicon.word_set("names", "credit", "by")
    return alone and word.is_word and (by or not word.is_capital) and len(word.text) <= _SIGNING


def _is_quoted(spotted: Spotted, text: Text) -> bool:
    """The cruiser «Князь Олег»: the name, with its title, fills the quotation marks."""
    first = spotted.first
    if spotted.title is not None and spotted.title.last == first:
        first = spotted.title.first
    if not first or spotted.last >= len(text.tokens):
        return False
    return text.tokens[first - 1].text in '«„“"' and text.tokens[spotted.last].text in '»“”"'


def _is_thing(spotted: Spotted, text: Text, words: Wording, sentence: Sentence) -> bool:
    """A street, school or prize: the word before, or right behind, says so."""
    tokens = text.tokens
    if spotted.last < sentence.last and tokens[spotted.last].low in words.named_after:
        return True
    if _names_body(spotted, text, words):
        return True
    j = spotted.first - 1
    for _ in range(_NAMED_REACH):
        if j < sentence.first:
            return False
        low = tokens[j].low
        title = spotted.title
        if low in words.named_before and (_is_noun(tokens[j], sentence, words) or not words.cyrillic):
            # «директор лицея Кармело Палелла»: the school belongs to the office.
            if j == spotted.first - 1 and _is_nominative(spotted, words):
                return False  # «пресс-атташе Мариинского театра Анна Яковлева»
            return (title is None or title.first > j) and _may_name_a_thing(spotted, words)
        # Ranks, particles and quotation marks stand between: «сквер маршала Георгия Жукова».
        in_title = title is not None and title.first <= j < title.last
        linking = low in words.particles or low in words.honour_between or low in _BETWEEN
        if not (in_title or linking or low in words.before):
            return False
        j -= 1
    return False


def _names_body(spotted: Spotted, text: Text, words: Wording) -> bool:
    """The Bałtyk Koszalin of "Anna Moos, Präsidentin des Vereins Bałtyk Koszalin": the office is another's.

    So it is in "pupils of Collège Anna Moos": many hold it.
    """
    title, tokens, j = spotted.title, text.tokens, spotted.first - 1
    if words.cyrillic or title is None or title.first >= j:
        return False
    held = title.first > 1 and tokens[title.first - 1].text == "," and tokens[title.first - 2].is_capital
    low = tokens[j].low
    return (held or title.plural) and (low in words.named_before or low in office_words(text.lexicon).bodies)


def _is_nominative(spotted: Spotted, words: Wording) -> bool:
    """Whether a full name stands in the nominative, which what a thing is named after does not in Russian."""
    if not words.declines or not spotted.given or not spotted.surname or not spotted.given[0].readings:
        return False
    readings = spotted.given[0].readings
    return all(r.case == "n" for r in readings) and readings[0].name[-1] not in words.declension.undeclined


def _may_name_a_thing(spotted: Spotted, words: Wording) -> bool:
    """In Russian a thing bears a name in the genitive: «медаль послу Роману» is given to him."""
    if not words.declines:
        return True
    if spotted.title is not None and spotted.title.case not in ("g", "n"):
        return False
    readings = spotted.given[0].readings if spotted.given else ()
    return not readings or any(r.case in "gn" for r in readings)


def role_of(spotted: Spotted, text: Text, words: Wording, *, in_office: bool = False) -> Role:
    """How this one mention stands. Whoever is ``in_office`` is honoured by a word right before alone."""
    sentence = text.sentence_of(spotted.first)
    tokens = text.tokens
    reach = _HONOUR_REACH if words.cyrillic or not _follows_verb(spotted, text, sentence) else 1
    titled = spotted.first - spotted.title.first if spotted.title is not None else 0
    reach = (
        min(reach, 2 - words.cyrillic + max(titled, 0)) if in_office else reach
    )  # "in honour of the mayor"
    for j in range(spotted.first - 1, max(sentence.first, spotted.first - reach) - 1, -1):
        if tokens[j].text == "." and j and tokens[j - 1].low in words.named_by:
            continue  # «Дом дружбы им. А. Б. Власова»
        if tokens[j].text in ".;!?(" or tokens[j].low in words.saying:
            break
        if spotted.title is not None and spotted.title.first <= j < spotted.title.last:
            continue  # "Honorary Consul"
        honours = tokens[j].low in words.honour_before and _is_noun(tokens[j], sentence, words)
        if honours and (tokens[j].low not in words.named_by or _names_at_once(text, j, spotted)):
            return Role.HONOURED
    end = min(sentence.last, spotted.last + 3)
    for j in range(spotted.last, end):
        if tokens[j].text in ",.;" or tokens[j].low in words.articles or (in_office and tokens[j].is_capital):
            break  # «мэр A B C D ескерткішінің ашылуында»: the memorial is of C D
        if tokens[j].low in words.honour_after:
            return Role.HONOURED
    end = min(sentence.last, spotted.last + 10)
    if any(tokens[j].low in words.mentioned_after for j in range(spotted.last, end)):
        return Role.MENTIONED
    if spotted.first > sentence.first and _before_name(spotted, text, words, sentence):
        return Role.MENTIONED
    return Role.PARTICIPANT


def _names_at_once(text: Text, j: int, spotted: Spotted) -> bool:
    """Whether «имени» or «им.» speaks of this name, not of one between; a bare «им» is "them"."""
    tokens, first = text.tokens, spotted.first
    if tokens[j].low == "им" and (j + 1 >= first or tokens[j + 1].text != "."):
        return False
    title = range(spotted.title.first, spotted.title.last) if spotted.title is not None else ()
    return not any(tokens[k].is_capital and k not in title for k in range(j + 1, first))


def _follows_verb(spotted: Spotted, text: Text, sentence: Sentence) -> bool:
    """Whether a longer word that ties no name stands right before: "at the monument assisted Ann Moss"."""
    first = spotted.title.first if spotted.title is not None else spotted.first
    if first - 1 <= sentence.first:
        return False
    token = text.tokens[first - 1]
    plain = token.is_word and not token.is_capital and len(token.text) > _SHORT
    return plain and token.low not in text.lexicon.word_set("names", "link", "words")


def _before_name(spotted: Spotted, text: Text, words: Wording, sentence: Sentence) -> bool:
    first = spotted.title.first if spotted.title is not None else spotted.first
    near = text.tokens[max(sentence.first, first - 2) : first]
    return any(t.low in words.mentioned and (words.cyrillic or _is_noun(t, sentence, words)) for t in near)


def _is_noun(token: Token, sentence: Sentence, words: Wording) -> bool:
    """Whether it is a word and no name: «могила» but not «Могилёв»."""
    return not token.is_capital or words.does(NOUNS_CAPITAL) or token.start == sentence.start
