/** Made from the files of rules by `npm run generate`; not to be edited. */

import { onePasswordRules } from './providers/1password.ts'
import { ablyRules } from './providers/ably.ts'
import { abuseipdbRules } from './providers/abuseipdb.ts'
import { adafruitRules } from './providers/adafruit.ts'
import { adyenRules } from './providers/adyen.ts'
import { ageRules } from './providers/age.ts'
import { airbyteRules } from './providers/airbyte.ts'
import { airtableRules } from './providers/airtable.ts'
import { aivenRules } from './providers/aiven.ts'
import { alchemyRules } from './providers/alchemy.ts'
import { algoliaRules } from './providers/algolia.ts'
import { alibabaRules } from './providers/alibaba.ts'
import { alpacaRules } from './providers/alpaca.ts'
import { amplitudeRules } from './providers/amplitude.ts'
import { ansibleRules } from './providers/ansible.ts'
import { anthropicRules } from './providers/anthropic.ts'
import { appdynamicsRules } from './providers/appdynamics.ts'
import { appleRules } from './providers/apple.ts'
import { appsignalRules } from './providers/appsignal.ts'
import { argoCdRules } from './providers/argo-cd.ts'
import { asanaRules } from './providers/asana.ts'
import { assemblyaiRules } from './providers/assemblyai.ts'
import { atlassianRules } from './providers/atlassian.ts'
import { auth0Rules } from './providers/auth0.ts'
import { awsRules } from './providers/aws.ts'
import { axiomRules } from './providers/axiom.ts'
import { azureDevopsRules } from './providers/azure-devops.ts'
import { azureIdentifiableKeysRules } from './providers/azure-identifiable-keys.ts'
import { azureMessagingKeysRules } from './providers/azure-messaging-keys.ts'
import { azureOpenaiRules } from './providers/azure-openai.ts'
import { azureRules } from './providers/azure.ts'
import { betterStackRules } from './providers/better-stack.ts'
import { bigcommerceRules } from './providers/bigcommerce.ts'
import { binanceRules } from './providers/binance.ts'
import { bip39Rules } from './providers/bip-39.ts'
import { bitbucketRules } from './providers/bitbucket.ts'
import { bitcoinRules } from './providers/bitcoin.ts'
import { bitfinexRules } from './providers/bitfinex.ts'
import { bitwardenRules } from './providers/bitwarden.ts'
import { boxRules } from './providers/box.ts'
import { brevoRules } from './providers/brevo.ts'
import { bugsnagRules } from './providers/bugsnag.ts'
import { buildkiteRules } from './providers/buildkite.ts'
import { calendlyRules } from './providers/calendly.ts'
import { censysRules } from './providers/censys.ts'
import { cerebrasRules } from './providers/cerebras.ts'
import { chargebeeRules } from './providers/chargebee.ts'
import { checkoutComRules } from './providers/checkout-com.ts'
import { circleciRules } from './providers/circleci.ts'
import { clerkRules } from './providers/clerk.ts'
import { clickhouseRules } from './providers/clickhouse.ts'
import { clickupRules } from './providers/clickup.ts'
import { clojarsRules } from './providers/clojars.ts'
import { cloudflareRules } from './providers/cloudflare.ts'
import { cloudinaryRules } from './providers/cloudinary.ts'
import { cloudsmithRules } from './providers/cloudsmith.ts'
import { cockroachdbRules } from './providers/cockroachdb.ts'
import { cocoapodsRules } from './providers/cocoapods.ts'
import { codebergRules } from './providers/codeberg.ts'
import { codecovRules } from './providers/codecov.ts'
import { cohereRules } from './providers/cohere.ts'
import { coinbaseRules } from './providers/coinbase.ts'
import { cometRules } from './providers/comet.ts'
import { confluentRules } from './providers/confluent.ts'
import { consulRules } from './providers/consul.ts'
import { contentfulRules } from './providers/contentful.ts'
import { coverallsRules } from './providers/coveralls.ts'
import { cratesIoRules } from './providers/crates-io.ts'
import { crowdstrikeRules } from './providers/crowdstrike.ts'
import { customerIoRules } from './providers/customer-io.ts'
import { databricksRules } from './providers/databricks.ts'
import { datadogRules } from './providers/datadog.ts'
import { dbtCloudRules } from './providers/dbt-cloud.ts'
import { deepgramRules } from './providers/deepgram.ts'
import { deepseekRules } from './providers/deepseek.ts'
import { denoDeployRules } from './providers/deno-deploy.ts'
import { digitaloceanRules } from './providers/digitalocean.ts'
import { discordRules } from './providers/discord.ts'
import { dockerRules } from './providers/docker.ts'
import { dopplerRules } from './providers/doppler.ts'
import { droneRules } from './providers/drone.ts'
import { dropboxRules } from './providers/dropbox.ts'
import { duoRules } from './providers/duo.ts'
import { dynatraceRules } from './providers/dynatrace.ts'
import { easypostRules } from './providers/easypost.ts'
import { elasticRules } from './providers/elastic.ts'
import { elasticsearchRules } from './providers/elasticsearch.ts'
import { elevenlabsRules } from './providers/elevenlabs.ts'
import { ethereumRules } from './providers/ethereum.ts'
import { etherscanRules } from './providers/etherscan.ts'
import { exaRules } from './providers/exa.ts'
import { expoRules } from './providers/expo.ts'
import { fastlyRules } from './providers/fastly.ts'
import { faunaRules } from './providers/fauna.ts'
import { figmaRules } from './providers/figma.ts'
import { firebaseRules } from './providers/firebase.ts'
import { firecrawlRules } from './providers/firecrawl.ts'
import { fireworksRules } from './providers/fireworks.ts'
import { fivetranRules } from './providers/fivetran.ts'
import { flutterwaveRules } from './providers/flutterwave.ts'
import { flyRules } from './providers/fly.ts'
import { forgejoRules } from './providers/forgejo.ts'
import { foursquareRules } from './providers/foursquare.ts'
import { frameIoRules } from './providers/frame-io.ts'
import { freshdeskRules } from './providers/freshdesk.ts'
import { frontRules } from './providers/front.ts'
import { gcpRules } from './providers/gcp.ts'
import { gemfuryRules } from './providers/gemfury.ts'
import { ghostRules } from './providers/ghost.ts'
import { giteaRules } from './providers/gitea.ts'
import { githubRules } from './providers/github.ts'
import { gitlabRules } from './providers/gitlab.ts'
import { gocardlessRules } from './providers/gocardless.ts'
import { grafanaRules } from './providers/grafana.ts'
import { greynoiseRules } from './providers/greynoise.ts'
import { groqRules } from './providers/groq.ts'
import { harborRules } from './providers/harbor.ts'
import { harnessRules } from './providers/harness.ts'
import { hasuraRules } from './providers/hasura.ts'
import { haveIBeenPwnedRules } from './providers/have-i-been-pwned.ts'
import { hereRules } from './providers/here.ts'
import { herokuRules } from './providers/heroku.ts'
import { hetznerRules } from './providers/hetzner.ts'
import { hexRules } from './providers/hex.ts'
import { hightouchRules } from './providers/hightouch.ts'
import { honeycombRules } from './providers/honeycomb.ts'
import { hubspotRules } from './providers/hubspot.ts'
import { huggingFaceRules } from './providers/hugging-face.ts'
import { ibmRules } from './providers/ibm.ts'
import { iftttRules } from './providers/ifttt.ts'
import { infisicalRules } from './providers/infisical.ts'
import { influxdbRules } from './providers/influxdb.ts'
import { infuraRules } from './providers/infura.ts'
import { instanaRules } from './providers/instana.ts'
import { intercomRules } from './providers/intercom.ts'
import { ipinfoRules } from './providers/ipinfo.ts'
import { ipstackRules } from './providers/ipstack.ts'
import { jenkinsRules } from './providers/jenkins.ts'
import { jfrogRules } from './providers/jfrog.ts'
import { jinaRules } from './providers/jina.ts'
import { jumpcloudRules } from './providers/jumpcloud.ts'
import { kafkaRules } from './providers/kafka.ts'
import { keycloakRules } from './providers/keycloak.ts'
import { klarnaRules } from './providers/klarna.ts'
import { klaviyoRules } from './providers/klaviyo.ts'
import { krakenRules } from './providers/kraken.ts'
import { kubernetesRules } from './providers/kubernetes.ts'
import { laceworkRules } from './providers/lacework.ts'
import { langfuseRules } from './providers/langfuse.ts'
import { langsmithRules } from './providers/langsmith.ts'
import { launchdarklyRules } from './providers/launchdarkly.ts'
import { lemonSqueezyRules } from './providers/lemon-squeezy.ts'
import { lightstepRules } from './providers/lightstep.ts'
import { lineRules } from './providers/line.ts'
import { linearRules } from './providers/linear.ts'
import { linkedinRules } from './providers/linkedin.ts'
import { linodeRules } from './providers/linode.ts'
import { llamaindexRules } from './providers/llamaindex.ts'
import { lobRules } from './providers/lob.ts'
import { logglyRules } from './providers/loggly.ts'
import { logzIoRules } from './providers/logz-io.ts'
import { mailchimpRules } from './providers/mailchimp.ts'
import { mailgunRules } from './providers/mailgun.ts'
import { makeRules } from './providers/make.ts'
import { mapboxRules } from './providers/mapbox.ts'
import { mattermostRules } from './providers/mattermost.ts'
import { maxmindRules } from './providers/maxmind.ts'
import { meilisearchRules } from './providers/meilisearch.ts'
import { messagebirdRules } from './providers/messagebird.ts'
import { metaRules } from './providers/meta.ts'
import { mezmoRules } from './providers/mezmo.ts'
import { microsoftTeamsRules } from './providers/microsoft-teams.ts'
import { mistralRules } from './providers/mistral.ts'
import { mixpanelRules } from './providers/mixpanel.ts'
import { modalRules } from './providers/modal.ts'
import { mollieRules } from './providers/mollie.ts'
import { mondayRules } from './providers/monday.ts'
import { mongodbAtlasRules } from './providers/mongodb-atlas.ts'
import { mongodbRules } from './providers/mongodb.ts'
import { moralisRules } from './providers/moralis.ts'
import { mysqlRules } from './providers/mysql.ts'
import { n8nRules } from './providers/n8n.ts'
import { natsRules } from './providers/nats.ts'
import { neo4jRules } from './providers/neo4j.ts'
import { neonRules } from './providers/neon.ts'
import { netlifyRules } from './providers/netlify.ts'
import { newRelicRules } from './providers/new-relic.ts'
import { ngrokRules } from './providers/ngrok.ts'
import { nomadRules } from './providers/nomad.ts'
import { notionRules } from './providers/notion.ts'
import { npmRules } from './providers/npm.ts'
import { nugetRules } from './providers/nuget.ts'
import { nvidiaRules } from './providers/nvidia.ts'
import { octopusRules } from './providers/octopus.ts'
import { oktaRules } from './providers/okta.ts'
import { onesignalRules } from './providers/onesignal.ts'
import { openaiRules } from './providers/openai.ts'
import { openrouterRules } from './providers/openrouter.ts'
import { openweathermapRules } from './providers/openweathermap.ts'
import { opsgenieRules } from './providers/opsgenie.ts'
import { optimizelyRules } from './providers/optimizely.ts'
import { oracleRules } from './providers/oracle.ts'
import { ovhRules } from './providers/ovh.ts'
import { packagistRules } from './providers/packagist.ts'
import { paddleRules } from './providers/paddle.ts'
import { pagerdutyRules } from './providers/pagerduty.ts'
import { papertrailRules } from './providers/papertrail.ts'
import { particleRules } from './providers/particle.ts'
import { paypalRules } from './providers/paypal.ts'
import { paystackRules } from './providers/paystack.ts'
import { perplexityRules } from './providers/perplexity.ts'
import { pineconeRules } from './providers/pinecone.ts'
import { pingdomRules } from './providers/pingdom.ts'
import { pipedriveRules } from './providers/pipedrive.ts'
import { plaidRules } from './providers/plaid.ts'
import { planetscaleRules } from './providers/planetscale.ts'
import { plivoRules } from './providers/plivo.ts'
import { postgresqlRules } from './providers/postgresql.ts'
import { posthogRules } from './providers/posthog.ts'
import { postmanRules } from './providers/postman.ts'
import { postmarkRules } from './providers/postmark.ts'
import { prefectRules } from './providers/prefect.ts'
import { prismicRules } from './providers/prismic.ts'
import { prometheusRules } from './providers/prometheus.ts'
import { pubnubRules } from './providers/pubnub.ts'
import { pulumiRules } from './providers/pulumi.ts'
import { pusherRules } from './providers/pusher.ts'
import { pypiRules } from './providers/pypi.ts'
import { qdrantRules } from './providers/qdrant.ts'
import { rabbitmqRules } from './providers/rabbitmq.ts'
import { railwayRules } from './providers/railway.ts'
import { rancherRules } from './providers/rancher.ts'
import { rapidapiRules } from './providers/rapidapi.ts'
import { raygunRules } from './providers/raygun.ts'
import { razorpayRules } from './providers/razorpay.ts'
import { readmeRules } from './providers/readme.ts'
import { recurlyRules } from './providers/recurly.ts'
import { redditRules } from './providers/reddit.ts'
import { redisRules } from './providers/redis.ts'
import { renderRules } from './providers/render.ts'
import { replicateRules } from './providers/replicate.ts'
import { resendRules } from './providers/resend.ts'
import { retoolRules } from './providers/retool.ts'
import { robloxRules } from './providers/roblox.ts'
import { rocketChatRules } from './providers/rocket-chat.ts'
import { rollbarRules } from './providers/rollbar.ts'
import { rubygemsRules } from './providers/rubygems.ts'
import { runpodRules } from './providers/runpod.ts'
import { salesforceRules } from './providers/salesforce.ts'
import { sanityRules } from './providers/sanity.ts'
import { scalewayRules } from './providers/scaleway.ts'
import { scalingoRules } from './providers/scalingo.ts'
import { securitytrailsRules } from './providers/securitytrails.ts'
import { segmentRules } from './providers/segment.ts'
import { sendbirdRules } from './providers/sendbird.ts'
import { sendgridRules } from './providers/sendgrid.ts'
import { sentryRules } from './providers/sentry.ts'
import { shippoRules } from './providers/shippo.ts'
import { shodanRules } from './providers/shodan.ts'
import { shopifyRules } from './providers/shopify.ts'
import { slackRules } from './providers/slack.ts'
import { smartthingsRules } from './providers/smartthings.ts'
import { snowflakeRules } from './providers/snowflake.ts'
import { snykRules } from './providers/snyk.ts'
import { solanaRules } from './providers/solana.ts'
import { sonarqubeRules } from './providers/sonarqube.ts'
import { sonatypeRules } from './providers/sonatype.ts'
import { sourcehutRules } from './providers/sourcehut.ts'
import { spaceliftRules } from './providers/spacelift.ts'
import { sparkpostRules } from './providers/sparkpost.ts'
import { splitRules } from './providers/split.ts'
import { splunkRules } from './providers/splunk.ts'
import { spotifyRules } from './providers/spotify.ts'
import { sqlServerRules } from './providers/sql-server.ts'
import { squareRules } from './providers/square.ts'
import { stabilityRules } from './providers/stability.ts'
import { statsigRules } from './providers/statsig.ts'
import { statuspageRules } from './providers/statuspage.ts'
import { steamRules } from './providers/steam.ts'
import { storyblokRules } from './providers/storyblok.ts'
import { stripeRules } from './providers/stripe.ts'
import { stytchRules } from './providers/stytch.ts'
import { sumoLogicRules } from './providers/sumo-logic.ts'
import { supabaseRules } from './providers/supabase.ts'
import { tailscaleRules } from './providers/tailscale.ts'
import { tavilyRules } from './providers/tavily.ts'
import { teamcityRules } from './providers/teamcity.ts'
import { telegramRules } from './providers/telegram.ts'
import { tencentRules } from './providers/tencent.ts'
import { terraformRules } from './providers/terraform.ts'
import { tiktokRules } from './providers/tiktok.ts'
import { tinesRules } from './providers/tines.ts'
import { todoistRules } from './providers/todoist.ts'
import { togetherRules } from './providers/together.ts'
import { tomtomRules } from './providers/tomtom.ts'
import { travisRules } from './providers/travis.ts'
import { trelloRules } from './providers/trello.ts'
import { tuyaRules } from './providers/tuya.ts'
import { twilioRules } from './providers/twilio.ts'
import { twitchRules } from './providers/twitch.ts'
import { twitterRules } from './providers/twitter.ts'
import { typeformRules } from './providers/typeform.ts'
import { typesenseRules } from './providers/typesense.ts'
import { unityRules } from './providers/unity.ts'
import { upstashRules } from './providers/upstash.ts'
import { uptimerobotRules } from './providers/uptimerobot.ts'
import { urlscanRules } from './providers/urlscan.ts'
import { vagrantRules } from './providers/vagrant.ts'
import { vaultApproleRules } from './providers/vault-approle.ts'
import { vaultRules } from './providers/vault.ts'
import { vercelRules } from './providers/vercel.ts'
import { victoropsRules } from './providers/victorops.ts'
import { virustotalRules } from './providers/virustotal.ts'
import { vonageRules } from './providers/vonage.ts'
import { voyageRules } from './providers/voyage.ts'
import { vultrRules } from './providers/vultr.ts'
import { weaviateRules } from './providers/weaviate.ts'
import { webexRules } from './providers/webex.ts'
import { webflowRules } from './providers/webflow.ts'
import { weightsAndBiasesRules } from './providers/weights-and-biases.ts'
import { wireguardRules } from './providers/wireguard.ts'
import { wiseRules } from './providers/wise.ts'
import { wizRules } from './providers/wiz.ts'
import { woocommerceRules } from './providers/woocommerce.ts'
import { wordpressRules } from './providers/wordpress.ts'
import { workosRules } from './providers/workos.ts'
import { xaiRules } from './providers/xai.ts'
import { zapierRules } from './providers/zapier.ts'
import { zendeskRules } from './providers/zendesk.ts'
import { zoomRules } from './providers/zoom.ts'
import { zulipRules } from './providers/zulip.ts'
import { assignmentsRules } from './generic/assignments.ts'
import { credentialFilesRules } from './generic/credential-files.ts'
import { frameworksRules } from './generic/frameworks.ts'
import { jsonWebKeysRules } from './generic/json-web-keys.ts'
import { keysRules } from './generic/keys.ts'
import { kubernetesRules as generic_kubernetesRules } from './generic/kubernetes.ts'
import { passwordHashesRules } from './generic/password-hashes.ts'
import { pkcs8KeysRules } from './generic/pkcs8-keys.ts'
import { privateKeysRules } from './generic/private-keys.ts'
import { tokensInTransitRules } from './generic/tokens-in-transit.ts'
import { transferProgramsRules } from './generic/transfer-programs.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  ...onePasswordRules,
  ...ablyRules,
  ...abuseipdbRules,
  ...adafruitRules,
  ...adyenRules,
  ...ageRules,
  ...airbyteRules,
  ...airtableRules,
  ...aivenRules,
  ...alchemyRules,
  ...algoliaRules,
  ...alibabaRules,
  ...alpacaRules,
  ...amplitudeRules,
  ...ansibleRules,
  ...anthropicRules,
  ...appdynamicsRules,
  ...appleRules,
  ...appsignalRules,
  ...argoCdRules,
  ...asanaRules,
  ...assemblyaiRules,
  ...atlassianRules,
  ...auth0Rules,
  ...awsRules,
  ...axiomRules,
  ...azureDevopsRules,
  ...azureIdentifiableKeysRules,
  ...azureMessagingKeysRules,
  ...azureOpenaiRules,
  ...azureRules,
  ...betterStackRules,
  ...bigcommerceRules,
  ...binanceRules,
  ...bip39Rules,
  ...bitbucketRules,
  ...bitcoinRules,
  ...bitfinexRules,
  ...bitwardenRules,
  ...boxRules,
  ...brevoRules,
  ...bugsnagRules,
  ...buildkiteRules,
  ...calendlyRules,
  ...censysRules,
  ...cerebrasRules,
  ...chargebeeRules,
  ...checkoutComRules,
  ...circleciRules,
  ...clerkRules,
  ...clickhouseRules,
  ...clickupRules,
  ...clojarsRules,
  ...cloudflareRules,
  ...cloudinaryRules,
  ...cloudsmithRules,
  ...cockroachdbRules,
  ...cocoapodsRules,
  ...codebergRules,
  ...codecovRules,
  ...cohereRules,
  ...coinbaseRules,
  ...cometRules,
  ...confluentRules,
  ...consulRules,
  ...contentfulRules,
  ...coverallsRules,
  ...cratesIoRules,
  ...crowdstrikeRules,
  ...customerIoRules,
  ...databricksRules,
  ...datadogRules,
  ...dbtCloudRules,
  ...deepgramRules,
  ...deepseekRules,
  ...denoDeployRules,
  ...digitaloceanRules,
  ...discordRules,
  ...dockerRules,
  ...dopplerRules,
  ...droneRules,
  ...dropboxRules,
  ...duoRules,
  ...dynatraceRules,
  ...easypostRules,
  ...elasticRules,
  ...elasticsearchRules,
  ...elevenlabsRules,
  ...ethereumRules,
  ...etherscanRules,
  ...exaRules,
  ...expoRules,
  ...fastlyRules,
  ...faunaRules,
  ...figmaRules,
  ...firebaseRules,
  ...firecrawlRules,
  ...fireworksRules,
  ...fivetranRules,
  ...flutterwaveRules,
  ...flyRules,
  ...forgejoRules,
  ...foursquareRules,
  ...frameIoRules,
  ...freshdeskRules,
  ...frontRules,
  ...gcpRules,
  ...gemfuryRules,
  ...ghostRules,
  ...giteaRules,
  ...githubRules,
  ...gitlabRules,
  ...gocardlessRules,
  ...grafanaRules,
  ...greynoiseRules,
  ...groqRules,
  ...harborRules,
  ...harnessRules,
  ...hasuraRules,
  ...haveIBeenPwnedRules,
  ...hereRules,
  ...herokuRules,
  ...hetznerRules,
  ...hexRules,
  ...hightouchRules,
  ...honeycombRules,
  ...hubspotRules,
  ...huggingFaceRules,
  ...ibmRules,
  ...iftttRules,
  ...infisicalRules,
  ...influxdbRules,
  ...infuraRules,
  ...instanaRules,
  ...intercomRules,
  ...ipinfoRules,
  ...ipstackRules,
  ...jenkinsRules,
  ...jfrogRules,
  ...jinaRules,
  ...jumpcloudRules,
  ...kafkaRules,
  ...keycloakRules,
  ...klarnaRules,
  ...klaviyoRules,
  ...krakenRules,
  ...kubernetesRules,
  ...laceworkRules,
  ...langfuseRules,
  ...langsmithRules,
  ...launchdarklyRules,
  ...lemonSqueezyRules,
  ...lightstepRules,
  ...lineRules,
  ...linearRules,
  ...linkedinRules,
  ...linodeRules,
  ...llamaindexRules,
  ...lobRules,
  ...logglyRules,
  ...logzIoRules,
  ...mailchimpRules,
  ...mailgunRules,
  ...makeRules,
  ...mapboxRules,
  ...mattermostRules,
  ...maxmindRules,
  ...meilisearchRules,
  ...messagebirdRules,
  ...metaRules,
  ...mezmoRules,
  ...microsoftTeamsRules,
  ...mistralRules,
  ...mixpanelRules,
  ...modalRules,
  ...mollieRules,
  ...mondayRules,
  ...mongodbAtlasRules,
  ...mongodbRules,
  ...moralisRules,
  ...mysqlRules,
  ...n8nRules,
  ...natsRules,
  ...neo4jRules,
  ...neonRules,
  ...netlifyRules,
  ...newRelicRules,
  ...ngrokRules,
  ...nomadRules,
  ...notionRules,
  ...npmRules,
  ...nugetRules,
  ...nvidiaRules,
  ...octopusRules,
  ...oktaRules,
  ...onesignalRules,
  ...openaiRules,
  ...openrouterRules,
  ...openweathermapRules,
  ...opsgenieRules,
  ...optimizelyRules,
  ...oracleRules,
  ...ovhRules,
  ...packagistRules,
  ...paddleRules,
  ...pagerdutyRules,
  ...papertrailRules,
  ...particleRules,
  ...paypalRules,
  ...paystackRules,
  ...perplexityRules,
  ...pineconeRules,
  ...pingdomRules,
  ...pipedriveRules,
  ...plaidRules,
  ...planetscaleRules,
  ...plivoRules,
  ...postgresqlRules,
  ...posthogRules,
  ...postmanRules,
  ...postmarkRules,
  ...prefectRules,
  ...prismicRules,
  ...prometheusRules,
  ...pubnubRules,
  ...pulumiRules,
  ...pusherRules,
  ...pypiRules,
  ...qdrantRules,
  ...rabbitmqRules,
  ...railwayRules,
  ...rancherRules,
  ...rapidapiRules,
  ...raygunRules,
  ...razorpayRules,
  ...readmeRules,
  ...recurlyRules,
  ...redditRules,
  ...redisRules,
  ...renderRules,
  ...replicateRules,
  ...resendRules,
  ...retoolRules,
  ...robloxRules,
  ...rocketChatRules,
  ...rollbarRules,
  ...rubygemsRules,
  ...runpodRules,
  ...salesforceRules,
  ...sanityRules,
  ...scalewayRules,
  ...scalingoRules,
  ...securitytrailsRules,
  ...segmentRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...sentryRules,
  ...shippoRules,
  ...shodanRules,
  ...shopifyRules,
  ...slackRules,
  ...smartthingsRules,
  ...snowflakeRules,
  ...snykRules,
  ...solanaRules,
  ...sonarqubeRules,
  ...sonatypeRules,
  ...sourcehutRules,
  ...spaceliftRules,
  ...sparkpostRules,
  ...splitRules,
  ...splunkRules,
  ...spotifyRules,
  ...sqlServerRules,
  ...squareRules,
  ...stabilityRules,
  ...statsigRules,
  ...statuspageRules,
  ...steamRules,
  ...storyblokRules,
  ...stripeRules,
  ...stytchRules,
  ...sumoLogicRules,
  ...supabaseRules,
  ...tailscaleRules,
  ...tavilyRules,
  ...teamcityRules,
  ...telegramRules,
  ...tencentRules,
  ...terraformRules,
  ...tiktokRules,
  ...tinesRules,
  ...todoistRules,
  ...togetherRules,
  ...tomtomRules,
  ...travisRules,
  ...trelloRules,
  ...tuyaRules,
  ...twilioRules,
  ...twitchRules,
  ...twitterRules,
  ...typeformRules,
  ...typesenseRules,
  ...unityRules,
  ...upstashRules,
  ...uptimerobotRules,
  ...urlscanRules,
  ...vagrantRules,
  ...vaultApproleRules,
  ...vaultRules,
  ...vercelRules,
  ...victoropsRules,
  ...virustotalRules,
  ...vonageRules,
  ...voyageRules,
  ...vultrRules,
  ...weaviateRules,
  ...webexRules,
  ...webflowRules,
  ...weightsAndBiasesRules,
  ...wireguardRules,
  ...wiseRules,
  ...wizRules,
  ...woocommerceRules,
  ...wordpressRules,
  ...workosRules,
  ...xaiRules,
  ...zapierRules,
  ...zendeskRules,
  ...zoomRules,
  ...zulipRules,
  ...assignmentsRules,
  ...credentialFilesRules,
  ...frameworksRules,
  ...jsonWebKeysRules,
  ...keysRules,
  ...generic_kubernetesRules,
  ...passwordHashesRules,
  ...pkcs8KeysRules,
  ...privateKeysRules,
  ...tokensInTransitRules,
  ...transferProgramsRules,
]
