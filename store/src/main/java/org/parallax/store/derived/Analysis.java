package org.parallax.store.derived;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text of any script into words as they are searched, with Apache Lucene: words by Unicode's
 * UAX #29, small letters, digits of all scripts as 0 to 9, one spelling for each letter ({@link
 * Letters}, alef, ya and ta marbuta of Arabic, the letters of Persian and Sorani, Latin letters
 * without diacritics); then, apart, stems: without the English possessive and ending, without the
 * Arabic article, conjunction and commonest endings.
 *
 * <p>One chain for every text and every query, whatever its language. Not for use by several
 * threads at once.
 */
final class Analysis {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Forms forms;
    private final TokenStream stems;
    private final CharTermAttribute term;
    private final OffsetAttribute offsets;

    Analysis() {
        TokenStream words = new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer));
        words = new Letters(new DecimalDigitFilter(words));
        words = new PersianNormalizationFilter(new ArabicNormalizationFilter(words));
        this.forms = new Forms(new ASCIIFoldingFilter(words));
        this.stems = new KStemFilter(new ArabicStemFilter(forms));
        this.term = stems.addAttribute(CharTermAttribute.class);
        this.offsets = stems.addAttribute(OffsetAttribute.class);
    }

    /** Keeps the form of the word at hand for those who ask after it was stemmed. */
    private static final class Forms extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String form = "";

        Forms(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            form = term.toString();
            return true;
        }
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        tokenizer.setReader(new StringReader(cuttable(text)));
        try {
            stems.reset();
            while (stems.incrementToken()) {
                if (term.isEmpty()) continue; // a lengthening stroke alone
                words.add(
                        new Word(
                                forms.form,
                                term.toString(),
                                offsets.startOffset(),
                                offsets.endOffset()));
            }
            stems.end();
            stems.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
        return words;
    }

    /**
     * The same text char by char, with a space where Persian joins two words without one, and
     * without halves of surrogate pairs.
     */
    private static String cuttable(String text) {
        return Texts.whole(text).replace(ZERO_WIDTH_NON_JOINER, ' ');
    }
}
