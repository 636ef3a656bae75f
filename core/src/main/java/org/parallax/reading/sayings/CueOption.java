package org.parallax.reading.sayings;

import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.Map;

/**
 * A verb, noun or adjective outside the cue list that may tell of a saying.
 *
 * @param source the words for the speaker
 * @param content the words said, from the first to the last
 * @param features what speaks for and against it, by name
 */
public record CueOption(Part part, Span source, Span content, Map<String, Double> features) {}
