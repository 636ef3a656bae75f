/**
 * What a page of a news outlet says, and what it says of itself.
 *
 * <p>A page's text comes in, decoded already, and a {@link org.parallax.intake.document.page.Page}
 * goes out. Begin at {@link org.parallax.intake.document.page.PageReader}. The way:
 *
 * <ol>
 *   <li>{@code Markup} makes a tree of it, within limits of tags and depth;
 *   <li>{@code LinkedData} and {@code Metas} hold what the page states for machines; {@code
 *       ScriptStory} is asked where a page shows nothing until its scripts have run;
 *   <li>{@code Clearing} takes out what no reader came for (menus, adverts, comments), then what
 *       stands around the story (captions, bylines);
 *   <li>{@code Container} picks the part of the tree that holds the story: as marked by the outlet,
 *       as readability finds it, or where most prose is;
 *   <li>{@code Blocks} writes that part as paragraphs and {@code Prose}, with {@code Remarks},
 *       leaves out links to other stories, credits and labels between them;
 *   <li>{@code Sifting} weighs each paragraph that is left by its {@code Traits} against the
 *       others: what looks like none of the story goes, with weights fitted on the tests' layouts;
 *   <li>{@code Title}, {@code Outlet}, {@code Authors}, {@code Publication}, {@code OwnAddress},
 *       {@code Tongue} each read one field.
 * </ol>
 *
 * <p>Readability only says <em>where</em> the story is. Its own output drops lists and headings, so
 * the words are always written from the page itself: each once, in the page's order.
 *
 * <p>Everything is by strangers: patterns are linear, recursion is bounded by the depth of the
 * tree.
 *
 * <p>Not done here: charsets, ids, languages that a page does not state.
 */
@NullMarked
package org.parallax.intake.document.page;

import org.jspecify.annotations.NullMarked;
