/**
 * One visit to the site, free of any HTTP library: who asks what of which record, and what is sent
 * back. Comes from {@code WebServer}, goes to the handlers in the rooms beside this one.
 */
@NullMarked
package org.parallax.web.visit;

import org.jspecify.annotations.NullMarked;
