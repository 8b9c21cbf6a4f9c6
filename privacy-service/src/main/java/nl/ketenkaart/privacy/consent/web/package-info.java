/** The consents' part of the API. */
@NullMarked
package nl.ketenkaart.privacy.consent.web;

import org.jspecify.annotations.NullMarked;
