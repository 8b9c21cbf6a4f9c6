/** The decision point over HTTP, as AuthZEN 1.0 and its NL GOV profile have it. */
@NullMarked
package nl.ketenkaart.privacy.authzen.web;

import org.jspecify.annotations.NullMarked;
