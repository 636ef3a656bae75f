package org.parallax.store.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

/** Which query finds which text; every text here is invented. */
class AnalysisTest {
    @ParameterizedTest(name = "{0} in \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # English: case, endings, possessives, diacritics, apostrophes, numbers
                    shelling               | Shelling hit the market               | true
                    attack                 | They attacked the depot               | true
                    attacks                | an attack on the depot                | true
                    casualty               | many casualties                       | true
                    killed                 | a mortar kills two                    | true
                    monitor                | the monitor's tally                   | true
                    monitor                | the monitor\u2019s tally              | true
                    Idlib                  | in Idl\u00EDb province                | true
                    Idlib                  | in Idli\u0301b province               | true
                    Idl\u00EDb             | in Idlib province                     | true
                    Sanaa                  | near Sana'a airport                   | true
                    Sana\u02BDa            | near Sana'a airport                   | false
                    Sana\u02BFa            | near Sana'a airport                   | true
                    UN                     | the U.N. envoy                        | true
                    1500                   | 1,500 people fled                     | true
                    1,500                  | 1500 people fled                      | true
                    15                     | 1,500 people fled                     | false
                    \uFF28ama              | Hama was calm                         | true
                    al-Bab                 | the road to al-Bab                    | true
                    al-Bab                 | the road to Al Bab                    | true
                    al-Bab                 | al-Hol, and Bab al-Salama             | false
                    bridge                 | the bridgehead                        | false
                    general                | a generous offer                      | false
                    soft\u00ADware         | software                              | true
                    \u0130dlib             | Idlib                                 | true
                    # Arabic: alef, ya, ta marbuta, tatweel, harakat, article, conjunction, digits
                    \u0625\u062F\u0644\u0628       | \u0627\u062F\u0644\u0628 \u0647\u0627\u062F\u0626\u0629                | true
                    \u0627\u0644\u0642\u0635\u0641 | \u0642\u0635\u0641 \u0639\u0646\u064A\u0641                            | true
                    \u0642\u0635\u0641             | \u0648\u0627\u0644\u0642\u0635\u0641 \u0645\u0633\u062A\u0645\u0631    | true
                    \u0642\u0635\u0641             | \u0642\u064E\u0635\u0652\u0641\u064C                                   | true
                    \u0642\u0635\u0641             | \u0642\u0640\u0640\u0635\u0640\u0641                                   | true
                    \u0645\u062F\u0631\u0633\u0647 | \u0645\u062F\u0631\u0633\u0629 \u0627\u0644\u062D\u064A                | true
                    \u0645\u0633\u062A\u0634\u0641\u0649 | \u0627\u0644\u0645\u0633\u062A\u0634\u0641\u064A                 | true
                    12                     | \u0661\u0662 \u0628\u064A\u062A\u0627                                  | true
                    \u0661\u0662           | 12 houses                                                              | true
                    \u0642\u0635\u0641     | \u0642\u0645\u062D \u062C\u062F\u064A\u062F                            | false
                    \uFEE3\uFEAA\uFEAD\uFEB3\uFE94 | \u0645\u062F\u0631\u0633\u0629                                 | true
                    \u0634\u0647\u064A*    | \u0648\u0627\u0644\u0634\u0647\u064A\u062F\u0629                       | true
                    # Persian and Sorani: ye and kaf of their own, words joined without a space
                    \u06A9\u062A\u0627\u0628 | \u0643\u062A\u0627\u0628 \u0646\u0648                                | true
                    \u06CC\u0632\u062F     | \u064A\u0632\u062F \u0627\u0645\u0631\u0648\u0632                      | true
                    \u062E\u0627\u0646\u0647 | \u062E\u0627\u0646\u0647\u200C\u0647\u0627 \u062E\u0631\u0627\u0628  | true
                    \u0647\u06D5\u0648\u0644\u06CE\u0631 | \u0647\u06D5\u0648\u0644\u064A\u0631                     | true
                    \u0647\u06D5\u0648\u0644\u06CE\u0631 | \u062F\u0647\u0648\u06A9                                 | false
                    # other scripts
                    \u0434\u043E\u043C     | \u0421\u0442\u0430\u0440\u044B\u0439 \u0414\u043E\u043C                | true
                    \u05D1\u05D9\u05EA     | \u05D1\u05BC\u05B7\u05D9\u05B4\u05EA                                   | true
                    # the language of queries
                    "market hit"           | the market was hit                    | false
                    "market was hit"       | the market was hit                    | true
                    \u201Cmarket was hit\u201D | the market was hit                | true
                    market hit             | the market was hit                    | true
                    market calm            | the market was hit                    | false
                    market -hit            | the market was hit                    | false
                    market -calm           | the market was hit                    | true
                    market -"was hit"      | the market was hit                    | false
                    calm OR hit            | the market was hit                    | true
                    calm OR quiet          | the market was hit                    | false
                    calm OR hit market     | the market was hit                    | true
                    calm OR hit bridge     | the market was hit                    | false
                    market -calm OR quiet  | the market was hit                    | false
                    mark*                  | the market was hit                    | true
                    casualti*              | many casualties                       | true
                    "was hi"*              | the market was hit                    | true
                    "market hi"*           | the market was hit                    | false
                    -hit                   | the market was hit                    | false
                    or market              | the market or the mill                | true
                    OR market OR           | the market was hit                    | true
                    NOT market             | the market was hit                    | false
                    NEAR(market)           | the market was hit                    | false
                    text:market            | the market was hit                    | false
                    {title}:market         | the market was hit                    | false
                    market^                | the market was hit                    | true
                    """)
    void aQueryFindsAText(String query, String text, boolean found) throws IOException {
        try (Derived derived = Derived.inMemory(Sample.STAMP, Sample.of(text))) {
            Query parsed = Query.parse(query);
            assertEquals(found ? 1 : 0, derived.reports(parsed, 10).size());
            assertEquals(found ? 1 : 0, derived.claims(parsed, 10).size());
        }
    }

    @ParameterizedTest(name = "{0} in \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attack         | They attacked. Attacks!          | They [attacked]. [Attacks]!
                    "the gate"     | the gate, the gates and a gate   | [the gate], [the gates] and a gate
                    gate -fence    | the gate                         | the [gate]
                    mor*           | mortars and more, no tremor      | [mortars] and [more], no tremor
                    idlib          | Idli\u0301b and IDLIB            | [Idli\u0301b] and [IDLIB]
                    \u0642\u0635\u0641 | \u0648\u0627\u0644\u0642\u0635\u0641 \u0647\u0646\u0627 | [\u0648\u0627\u0644\u0642\u0635\u0641] \u0647\u0646\u0627
                    dot            | \uD83D\uDD25 a \uD83D\uDD25 dot  | \uD83D\uDD25 a \uD83D\uDD25 [dot]
                    """)
    void theWordsAreMarkedWhereTheyStand(String query, String text, String marked)
            throws IOException {
        try (Derived derived = Derived.inMemory(Sample.STAMP, Sample.of(text))) {
            ReportHit hit = derived.reports(Query.parse(query), 10).getFirst();
            assertEquals(marked, hit.snippet().between("[", "]"));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mill           | r3,r1,r2
                    mill -water    | r1,r2
                    "mill mill"    | r3
                    quarry         | ''
                    """)
    void theBestComesFirstAndTiesGoByPosition(String query, String reports) throws IOException {
        Sample sample = Sample.of("the mill", "one mill", "mill mill water", "the bakery");
        try (Derived derived = Derived.inMemory(Sample.STAMP, sample)) {
            List<ReportHit> hits = derived.reports(Query.parse(query), 10);
            assertEquals(reports, String.join(",", hits.stream().map(ReportHit::report).toList()));
        }
    }
}
