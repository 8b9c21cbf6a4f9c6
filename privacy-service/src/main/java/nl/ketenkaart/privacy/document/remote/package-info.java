/** Fetches the bytes of documents from context-service, as the service that this is. */
@NullMarked
package nl.ketenkaart.privacy.document.remote;

import org.jspecify.annotations.NullMarked;
