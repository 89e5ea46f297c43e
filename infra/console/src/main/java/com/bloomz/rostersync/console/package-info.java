/**
 * The web page for school admins, as static files on the class path below {@code console/}. {@link
 * com.bloomz.rostersync.console.ConsoleSite} gives them to a server that has no folder of its own;
 * any static host can serve the folder {@code target/classes/console} instead.
 *
 * <p>{@code index.html} loads {@code main.js}. {@code app.js} has the session, the route and the
 * screen that is shown; {@code routes.js} says which screen a route has. A screen is a class in
 * {@code screens/} with {@code start}, {@code view} and {@code stop} ({@code screen.js}). {@code
 * api.js} is all that calls the HTTP API. Texts are in {@code texts/}, a file per language. {@code
 * config.js} says where the API is, and {@code sign-in.js} is where Bloomz's sign-in belongs.
 */
@NullMarked
package com.bloomz.rostersync.console;

import org.jspecify.annotations.NullMarked;
