/** Changes between versions over HTTP, for machines and for people. */
@NullMarked
package nl.ketenkaart.privacy.difference.web;

import org.jspecify.annotations.NullMarked;
