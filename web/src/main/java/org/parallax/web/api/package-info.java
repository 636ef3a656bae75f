/**
 * The record for programs: JSON of the output contract, GeoJSON, a feed, and a document that
 * describes all of it. Every way in is an {@link org.parallax.web.api.Endpoint} with its
 * parameters; {@link org.parallax.web.api.Api} lists them, and both the site's routes and the
 * OpenAPI document are made from that list. What it needs of the site comes through {@link
 * org.parallax.web.api.Source}; who may ask is not decided here.
 */
@NullMarked
package org.parallax.web.api;

import org.jspecify.annotations.NullMarked;
