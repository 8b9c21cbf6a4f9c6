/** What a case is about: the incident and the persons involved, as it was reported. */
@NullMarked
package nl.ketenkaart.cases.report;

import org.jspecify.annotations.NullMarked;
