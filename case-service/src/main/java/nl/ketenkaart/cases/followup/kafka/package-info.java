/** Reports on follow-ups, from their topic. */
@NullMarked
package nl.ketenkaart.cases.followup.kafka;

import org.jspecify.annotations.NullMarked;
