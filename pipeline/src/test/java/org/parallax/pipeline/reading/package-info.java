/**
 * What the readers make of English sentences, as tables: one row is one sentence and what must be
 * read from it. Only the public way in is used: a report goes to {@link
 * org.parallax.reading.Reader#read} with the program's own register, gazetteer and syntax model.
 *
 * <p>Tables that are disabled hold what is right and yet read otherwise, with the cause over the
 * rows; a row that comes right moves into the table before. All of them run, and show what is read,
 * with {@code ./mvnw -pl pipeline -am test -Dtest='org.parallax.pipeline.reading.*Test'
 * -Dsurefire.failIfNoSpecifiedTests=false
 * -Djunit.jupiter.conditions.deactivate=org.junit.*DisabledCondition}
 *
 * <p>{@code Terse} defines the short notation of the right-hand columns; {@code Readers} holds the
 * one reader. Sentences are ours. Not done here: printing (package {@code pipeline}), weighing
 * ({@code reconcile}).
 */
@NullMarked
package org.parallax.pipeline.reading;

import org.jspecify.annotations.NullMarked;
