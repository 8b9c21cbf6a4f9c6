/** Proposals over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.proposal.web;

import org.jspecify.annotations.NullMarked;
