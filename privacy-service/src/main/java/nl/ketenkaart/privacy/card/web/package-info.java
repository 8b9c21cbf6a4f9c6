/** Cases and cards over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.card.web;

import org.jspecify.annotations.NullMarked;
