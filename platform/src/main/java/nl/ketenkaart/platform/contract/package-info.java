/** The service's own OpenAPI document: published, and used to check every body. */
@NullMarked
package nl.ketenkaart.platform.contract;

import org.jspecify.annotations.NullMarked;
