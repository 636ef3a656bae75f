/**
 * UCDP GED's rows: who fought whom, how many died on each side, where and when.
 *
 * <pre>
 *   Event ──Coding──▶ sides (Opponents), place (Spot), dead by class (Dead) ──GedForm──▶ row
 *              └──▶ why it is none of GED's events        Shortfall ──▶ what the row leaves out
 * </pre>
 *
 * <p>UCDP counts the dead of violence between armed bodies that have a name, and of such bodies'
 * violence against civilians. What is not told stays blank or unknown; ids that UCDP gives out stay
 * blank always.
 */
@NullMarked
package org.parallax.exchange.ged;

import org.jspecify.annotations.NullMarked;
