/**
 * What happened: attacks and clashes, protests and riots, and what changes on the ground.
 *
 * <p>Begin at {@code IncidentReader}: {@code ViolentVerb}, {@code ViolentNoun} and {@code
 * ViolentPhrase} know words of violence, {@code Roles} who did it to whom. {@code CrowdReader}
 * reads protests, {@code Riots} tells which were violent; {@code Accidents} and {@code Causes} keep
 * out what nobody did on purpose. {@code GroundReader} reads roads, aid and the control of places,
 * {@code AgreementReader} ceasefires and what becomes of them.
 */
@NullMarked
package org.parallax.reading.events;

import org.jspecify.annotations.NullMarked;
