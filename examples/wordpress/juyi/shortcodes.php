<?php
/** Shortcodes: an editor who may not write <script> may still place a widget. */

/** The widgets that may be placed; each shortcode is named like its tag. */
function juyi_tags() {
	return array( 'juyi-proposals', 'juyi-proposal', 'juyi-proposal-form', 'juyi-comments', 'juyi-polls', 'juyi-sign-in' );
}

/**
 * Draws one widget. Attributes: id (which proposal), mode="elder", lang; what stands between the shortcodes is shown
 * where there is no script, else a link to the pages that need none.
 *
 * @param array|string $given   What the editor wrote.
 * @param string|null  $content What stands between [juyi-…] and [/juyi-…].
 * @param string       $tag     The shortcode's name.
 */
function juyi_shortcode( $given, $content, $tag ) {
	wp_enqueue_script_module( 'juyi', JUYI_API . '/assets/juyi.js', array(), null );
	$given      = shortcode_atts( array( 'id' => '', 'mode' => '', 'lang' => '' ), $given, $tag );
	$attributes = array(
		'api'       => JUYI_API,
		'community' => JUYI_COMMUNITY,
		'token-url' => admin_url( 'admin-ajax.php?action=juyi_token' ),
		'mode'      => $given['mode'],
		'lang'      => $given['lang'],
	);
	if ( 'juyi-proposal' === $tag ) {
		$attributes['proposal-id'] = $given['id'];
	}
	if ( 'juyi-comments' === $tag ) {
		$attributes['kind']       = 'page';
		$attributes['subject-id'] = '' !== $given['id'] ? $given['id'] : 'wordpress/' . get_the_ID();
	}
	$drawn = '';
	foreach ( array_filter( $attributes, 'strlen' ) as $name => $value ) {
		$drawn .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "<{$tag}{$drawn}>" . juyi_fallback( $content, $tag, $given['id'] ) . "</{$tag}>";
}

/** The editor's own words, or where the same can be read and done without script. */
function juyi_fallback( $content, $tag, $id ) {
	if ( null !== $content && '' !== $content ) {
		return wp_kses_post( $content );
	}
	$path = 'juyi-proposal' === $tag ? '/pages/proposals/' . rawurlencode( $id ) : '/pages/proposals';
	$link = JUYI_API . $path . '?community=' . rawurlencode( JUYI_COMMUNITY );
	return sprintf( '<a href="%s">%s</a>', esc_url( $link ), esc_html__( 'Read and take part without scripts', 'juyi' ) );
}
