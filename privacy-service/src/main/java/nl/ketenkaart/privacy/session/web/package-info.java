/** Sessions over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.session.web;

import org.jspecify.annotations.NullMarked;
