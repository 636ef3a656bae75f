/**
 * The record in a browser and for programs: the page that people work in, and the API.
 *
 * <p>A request comes in as a {@link org.parallax.web.Request}; {@link org.parallax.web.Guard} says
 * who asks and whether that visitor may; one of the {@link org.parallax.web.Routes} makes an {@link
 * org.parallax.web.Answer} of it. Only {@link org.parallax.web.WebServer} knows the HTTP library,
 * and only {@link org.parallax.web.Views} the templates. Everything that is shown comes from {@code
 * publish.PublicRecord}, in which names of victims are masked; everything that is decided goes
 * through {@code pipeline.Review} into the ledger.
 *
 * <p>Not done here: reading, reconciling, masking. Begin at {@link org.parallax.web.Routes}.
 */
@NullMarked
package org.parallax.web;

import org.jspecify.annotations.NullMarked;
