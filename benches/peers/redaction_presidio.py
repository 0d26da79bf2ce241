"""Presidio over the letters of a file of JSON lines, as it comes and with rules for Danish.

No model is loaded: the language engine is spaCy's blank one, so names and places are not looked for. Prints one line of
JSON for each system: CPU seconds, and for each letter what was found, in characters.
"""

import json
import re
import sys
import time

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

# Ends of domains are looked up in the list that comes with the package, not fetched.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())

KINDS = {
    "DK_CPR": "cpr",
    "DK_PHONE": "phone",
    "PHONE_NUMBER": "phone",
    "EMAIL_ADDRESS": "email",
    "DK_EMAIL": "email",
    "DK_ADDRESS": "address",
    "IBAN_CODE": "bank_account",
}


class Blank(NlpEngine):
    """Tokens without a model."""

    def __init__(self):
        self.nlp = {}

    def load(self):
        self.nlp = {"en": spacy.blank("en")}

    def is_loaded(self):
        return bool(self.nlp)

    def process_text(self, text, language):
        doc = self.nlp[language](text)
        return NlpArtifacts(
            entities=[],
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.text.lower() for token in doc],
            nlp_engine=self,
            language=language,
            scores=[],
        )

    def process_batch(self, texts, language, **_):
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word, language):
        return self.nlp[language].vocab[word].is_stop

    def is_punct(self, word, language):
        return self.nlp[language].vocab[word].is_punct

    def get_supported_entities(self):
        return []

    def get_supported_languages(self):
        return ["en"]


def recognizer(entity, score, *patterns):
    return PatternRecognizer(
        supported_entity=entity,
        patterns=[Pattern(f"{entity}_{n}", pattern, score) for n, pattern in enumerate(patterns)],
        supported_language="en",
        # Presidio ignores case unless told otherwise; a street's capital matters.
        global_regex_flags=re.MULTILINE,
    )


DANISH = [
    recognizer("DK_CPR", 0.9, r"\b(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])(?:0\d|1[0-2])\d{2}[- ]?\d{4}\b"),
    recognizer("DK_PHONE", 0.8, r"(?<!\d)(?:(?:\+|00)45[ -]?)?[2-9]\d(?:[ .-]?\d{2}){3}(?!\d)"),
    recognizer("DK_EMAIL", 0.9, r"[\w.+-]+ ?(?:\(at\)|\[at\]|\(a\)|snabel-a) ?[\w-]+(?:\.| ?\(dot\) ?| ?\(punktum\) ?)\w+"),
    recognizer(
        "DK_ADDRESS",
        0.8,
        r"\b[A-ZÆØÅ][\w.]*(?: [A-ZÆØÅ][\w.]*)*(?:gade|vej|allé|alle|stræde|vænge|vænget|plads|torv|boulevard|parken|bakken|toften)"
        r"\s\d{1,3}\s?[A-Za-z]?\b(?:,? (?:\d{1,2}\.|st\.) ?(?:tv|th|mf|sal)?\.?)?(?:,?\s\d{4} [A-ZÆØÅ]\w+)?",
    ),
]


def analyzer(own):
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    # The recogniser that asks spaCy's model for names: there is none.
    registry.remove_recognizer("SpacyRecognizer")
    if own:
        for each in DANISH:
            registry.add_recognizer(each)
    engine = Blank()
    engine.load()
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])


def measure(system, engine, entities, texts):
    engine.analyze(text=texts[0], language="en", entities=entities)
    began = time.process_time()
    answers = [engine.analyze(text=text, language="en", entities=entities) for text in texts]
    seconds = time.process_time() - began
    found = [[(a.start, a.end, KINDS.get(a.entity_type, a.entity_type.lower())) for a in answer] for answer in answers]
    print(json.dumps({"system": system, "cpu_seconds": seconds, "found": found}))


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    measure("default", analyzer(own=False), None, texts)
    # With rules for Danish, only what they and the recogniser of e-mail addresses find is asked for.
    wanted = ["DK_CPR", "DK_PHONE", "DK_EMAIL", "DK_ADDRESS", "EMAIL_ADDRESS", "IBAN_CODE"]
    measure("danish", analyzer(own=True), wanted, texts)


if __name__ == "__main__":
    main()
