/** Reports of the daily run over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.retention.web;

import org.jspecify.annotations.NullMarked;
