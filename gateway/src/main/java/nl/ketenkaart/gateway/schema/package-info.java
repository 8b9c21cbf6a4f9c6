/** The bodies of the interface as JSON Schemas, each by itself, derived from the united contract and from nothing else. */
@NullMarked
package nl.ketenkaart.gateway.schema;

import org.jspecify.annotations.NullMarked;
