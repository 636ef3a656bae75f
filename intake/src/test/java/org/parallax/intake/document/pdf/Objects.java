package org.parallax.intake.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** PDFs written by hand, object by object; the first is the catalogue. */
final class Objects {
    private Objects() {}

    static byte[] of(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.length + 1;
        pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n").append(places);
        pdf.append("trailer << /Root 1 0 R /Size ").append(size).append(" >>\nstartxref\n");
        pdf.append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * @param entries of its dictionary, beside the length
     */
    static String stream(String entries, String content) {
        return "<< "
                + entries
                + " /Length "
                + content.length()
                + " >>\nstream\n"
                + content
                + "\nendstream";
    }
}
