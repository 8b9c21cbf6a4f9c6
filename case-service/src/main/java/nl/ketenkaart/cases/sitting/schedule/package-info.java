/** What is done to a session when its time has come. */
@NullMarked
package nl.ketenkaart.cases.sitting.schedule;

import org.jspecify.annotations.NullMarked;
