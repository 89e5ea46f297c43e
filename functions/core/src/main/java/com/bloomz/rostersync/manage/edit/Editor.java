package com.bloomz.rostersync.manage.edit;

/**
 * Who changes something by hand.
 *
 * @param subject the user's id in Bloomz
 * @param schoolAdmin whether a School Admin of the school; office staff otherwise (L 2)
 */
public record Editor(String subject, boolean schoolAdmin) {}
