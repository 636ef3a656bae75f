package org.parallax.exchange.brief.draw;

import org.parallax.exchange.brief.draw.Mark.Ink;
import org.parallax.exchange.brief.draw.Mark.Label;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Paints pictures on whatever Java can paint on. */
public final class Painter {
    private final Lettering plain;
    private final Lettering bold;

    public Painter(Lettering plain, Lettering bold) {
        this.plain = plain;
        this.bold = bold;
    }

    /**
     * @param scale how large one unit of the picture becomes
     */
    public void paint(Picture picture, Graphics2D on, double scale) {
        on.scale(scale, scale);
        on.clip(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
        for (Mark mark : picture.marks()) {
            switch (mark) {
                case Ink ink -> ink(ink, on);
                case Label label -> label(label, on);
            }
        }
    }

    private static void ink(Ink ink, Graphics2D on) {
        on.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) ink.opacity()));
        ink.fill()
                .ifPresent(colour -> {
                    on.setPaint(Color.decode(colour));
                    on.fill(ink.shape());
                });
        ink.line()
                .ifPresent(colour -> {
                    on.setPaint(Color.decode(colour));
                    on.setStroke(stroke(ink.width(), ink.dash().orElse(0.0).floatValue()));
                    on.draw(ink.shape());
                });
        on.setComposite(AlphaComposite.SrcOver);
    }

    private static BasicStroke stroke(double width, float dash) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dash > 0 ? new float[] {dash} : null,
                0);
    }

    private void label(Label label, Graphics2D on) {
        Lettering letters = label.bold() ? bold : plain;
        double width = letters.width(label.words(), label.size());
        double x =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
        Shape shape = letters.shape(label.words(), label.size(), x, label.y());
        label.halo()
                .ifPresent(colour -> {
                    on.setPaint(Color.decode(colour));
                    on.setStroke(stroke(label.size() / 4, 0));
                    on.draw(shape);
                });
        on.setPaint(Color.decode(label.colour()));
        on.fill(shape);
    }
}
