/** What is still owed, over HTTP: read only. */
@NullMarked
package nl.ketenkaart.privacy.owed.web;

import org.jspecify.annotations.NullMarked;
