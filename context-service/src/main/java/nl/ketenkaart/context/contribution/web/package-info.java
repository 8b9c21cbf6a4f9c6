/** The contributions' part of the API. */
@NullMarked
package nl.ketenkaart.context.contribution.web;

import org.jspecify.annotations.NullMarked;
