/** What an organisation holds and decides for a request for subject access, over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.holding.web;

import org.jspecify.annotations.NullMarked;
