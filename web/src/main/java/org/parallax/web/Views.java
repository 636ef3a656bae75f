package org.parallax.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import org.parallax.publish.Columns;
import org.parallax.web.visit.Frame;

import java.util.Map;

/**
 * The templates, compiled with the program. Every text is escaped for where it stands, and controls
 * and marks that turn the writing direction are made visible.
 */
final class Views {
    private static final String PACKAGE = "org.parallax.web.views";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Views.class.getClassLoader(), PACKAGE);

    /**
     * @param view the template's name without its ending
     * @param it what it shows
     */
    String page(String view, Frame frame, Object it) {
        StringOutput out = new StringOutput();
        engine.render(view + ".jte", Map.of("frame", frame, "it", it), new Safe(out));
        return out.toString();
    }

    /** A part of a page, without what all pages share. */
    String part(String view, Object it) {
        StringOutput out = new StringOutput();
        engine.render(view + ".jte", Map.of("it", it), new Safe(out));
        return out.toString();
    }

    private static final class Safe extends OwaspHtmlTemplateOutput {
        /** Whether what is written comes back with a form: then it must come back unchanged. */
        private boolean typed;

        Safe(TemplateOutput out) {
            super(out);
        }

        @Override
        public void setContext(String tag, String attribute) {
            typed = tag.equals("textarea") || "value".equals(attribute);
            super.setContext(tag, attribute);
        }

        @Override
        public void writeUserContent(String text) {
            if (text != null) super.writeUserContent(typed ? text : Columns.plain(text));
        }

        @Override
        public void writeUserContent(Content content) {
            if (content != null) content.writeTo(this);
        }
    }
}
