<?php
/**
 * Plugin Name: Juyi 居议
 * Description: Residents propose, discuss and vote on the website they already have. Shortcodes: [juyi-proposals], [juyi-proposal id="…"], [juyi-proposal-form], [juyi-comments], [juyi-polls], [juyi-sign-in].
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 8.0
 * License: Apache-2.0
 *
 * Settings stand in wp-config.php, so that no page of WordPress shows the key:
 *   define( 'JUYI_API', 'https://juyi.example/juyi' );   // where Juyi lives; '/juyi' behind the same host
 *   define( 'JUYI_COMMUNITY', 'sunshine' );
 *   define( 'JUYI_KEY', '… at least 32 characters, the same that Juyi was given for this site …' );
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/token.php';
require_once __DIR__ . '/shortcodes.php';

foreach ( juyi_tags() as $tag ) {
	add_shortcode( $tag, 'juyi_shortcode' );
}

// admin-ajax knows who is logged in by WordPress's own cookie; the REST API would want a nonce that expires.
add_action( 'wp_ajax_juyi_token', 'juyi_answer_token' );
add_action( 'wp_ajax_nopriv_juyi_token', 'juyi_answer_token' );

/** Answers with a token for whoever is logged in here, and 204 for nobody. */
function juyi_answer_token() {
	nocache_headers();
	$user = wp_get_current_user();
	if ( ! $user->exists() ) {
		status_header( 204 );
		exit;
	}
	$token = juyi_sign_token( home_url(), JUYI_COMMUNITY, (string) $user->ID, $user->display_name, JUYI_KEY, time() );
	wp_send_json( array( 'token' => $token ) );
}
