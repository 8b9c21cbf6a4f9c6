/** The information requests' part of the API. */
@NullMarked
package nl.ketenkaart.context.informationrequest.web;

import org.jspecify.annotations.NullMarked;
