package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.text.Report;

import java.util.Optional;

/** Which reports are read, and what is said of those that are not. */
class EnglishTest {
    @ParameterizedTest(name = "{0} stated: {2} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # stated | what is found | text
                    |  read    | Shelling hit the village at dawn and three people were killed, officials said.
                    |  read    | 3 killed, 5 hurt in Hama
                    |  read    | Hama: clashes, shelling, drone strikes reported overnight near northern checkpoints
                    |  read    | The mayor said: "قتل ثلاثة أشخاص في القصف على السوق" and that the market was closed to all of the traders.
                    |  read    | The governor said "trois personnes ont été tuées dans la nuit" and that the roads to the north were closed.
                    en | read  | Shelling hit the village at dawn and three people were killed, officials said.
                    ar | read  | Shelling hit the village at dawn and three people were killed, and five of the wounded were taken to the hospital, officials said.
                    ar | ar    | Shelling hit the village at dawn
                    fr | fr    | Trois personnes ont été tuées dans un village du nord, ont indiqué les autorités locales mardi.
                    |  ar by its words | قتل ثلاثة أشخاص وأصيب خمسة آخرون في قصف على قرية شمال البلاد فجر الثلاثاء، وفق مسؤولين محليين.
                    en | ar by its words, though en is stated | قتل ثلاثة أشخاص وأصيب خمسة آخرون في قصف على قرية شمال البلاد فجر الثلاثاء، وفق مسؤولين محليين.
                    |  ar by its words | قتل ثلاثة أشخاص وأصيب خمسة في قصف على قرية شمال البلاد، وفق مسؤولين. All rights reserved to the agency.
                    |  fa by its words | سه نفر در حمله هوایی به روستایی در شمال کشور کشته و پنج نفر زخمی شدند، مقام‌های محلی گفتند که این حمله بامداد بود.
                    |  ckb by its words | سێ کەس کوژران و پێنج کەسی دیکە بریندار بوون لە تۆپبارانکردنی گوندێک لە باکووری وڵات، بەرپرسان ڕایانگەیاند.
                    |  kmr by its words | Sê kes di êrîşa li ser gundekî li bakurê welêt de hatin kuştin û pênc kes jî birîndar bûn, rayedarên herêmê ji me re gotin û diyar kirin.
                    |  uk by its words | Троє людей загинули і п’ятеро поранені внаслідок обстрілу села на півночі країни, повідомили місцеві посадовці у вівторок.
                    |  ru by its words | Три человека погибли и пятеро ранены при обстреле деревни на севере страны, сообщили местные власти во вторник утром.
                    |  fr by its words | Trois personnes ont été tuées et cinq autres blessées dans le bombardement d'un village du nord du pays, ont indiqué les autorités mardi.
                    |  tr by its words | Ülkenin kuzeyindeki bir köye düzenlenen saldırıda üç kişi öldü, beş kişi de yaralandı, yerel yetkililer salı günü yaptıkları açıklamada bunu söyledi.
                    |  es by its words | Tres personas murieron y cinco resultaron heridas en el bombardeo de una aldea del norte del país, informaron el martes las autoridades locales.
                    |  de by its words | Drei Menschen wurden getötet und fünf verletzt, als am Dienstag ein Dorf im Norden des Landes beschossen wurde, teilten die örtlichen Behörden mit.
                    |  it by its words | Tre persone sono state uccise e cinque ferite nel bombardamento di un villaggio nel nord del paese, hanno detto martedì le autorità locali.
                    |  da by its words | Tre mennesker blev dræbt, og fem blev såret, da en landsby i den nordlige del af landet tirsdag morgen blev beskudt, oplyser de lokale myndigheder.
                    |  he by its words | שלושה בני אדם נהרגו וחמישה נפצעו בהפגזה על כפר בצפון המדינה, אמרו גורמים מקומיים ביום שלישי בבוקר.
                    |  und-Geor by its words | სამი ადამიანი დაიღუპა და ხუთი დაშავდა სოფლის დაბომბვის შედეგად, განაცხადეს ადგილობრივმა ხელისუფლებამ.
                    """)
    void theLanguageIsStatedOrFound(@Nullable String stated, String expected, String text) {
        Report report =
                new Report(
                        "r",
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(stated),
                        Optional.empty());
        String found = English.foreign(report).map(English.Foreign::words).orElse("read");
        assertEquals(expected, found.replace("its language is ", ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, true", "EN-gb, true", "eng, true", "fr, false", "ar-SY, false", ", true"})
    void onlyAnotherLanguageThatIsStatedBars(String language, boolean english) {
        Report report =
                new Report(
                        "r",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(language),
                        Optional.empty());
        assertEquals(english, English.mayBe(report));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ten miners were freed on Sunday after a week below ground     | true
                    Rain fell all night                                           | true
                    Dix mineurs ont quitté la mine dimanche après une semaine     | false
                    Zehn Bergleute kamen am Sonntag nach einer Woche frei         | false
                    خرج عشرة عمال من المنجم يوم الأحد بعد أسبوع                    | false
                    """)
    void smallWordsTellEnglish(String text, boolean english) {
        assertEquals(english, English.looksLike(text));
    }
}
