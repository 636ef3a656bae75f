package org.parallax.intake.document.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The pages of a file in their order, each once: its tree may be a ring, name a page twice or
 * promise any number of them.
 *
 * @param partial whether there are more pages than are taken
 */
record PageTree(List<PDPage> pages, boolean partial) {
    static final int PAGES = 2_000;

    /** Of the tree, pages and branches; a file of 2,000 pages has some 300 branches. */
    private static final int NODES = 100_000;

    static PageTree of(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> ahead = new ArrayDeque<>();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) ahead.push(root);
        List<PDPage> pages = new ArrayList<>();
        while (!ahead.isEmpty()) {
            COSDictionary node = ahead.pop();
            if (!seen.add(node)) continue;
            if (seen.size() > NODES || pages.size() == PAGES) return new PageTree(pages, true);
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages.add(new PDPage(node));
                continue;
            }
            for (int i = Math.min(kids.size(), NODES) - 1; i >= 0; i--)
                if (kids.getObject(i) instanceof COSDictionary kid) ahead.push(kid);
        }
        return new PageTree(pages, false);
    }
}
