/** Retentions and reports in the service's database. */
@NullMarked
package nl.ketenkaart.privacy.retention.mongo;

import org.jspecify.annotations.NullMarked;
