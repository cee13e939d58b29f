/** 短信链接的入口 · an entry of its own, without router, stores and login, so that a phone loads little. */
import { createApp } from 'vue';
import LinkPage from './pages/by-link/link-page.vue';
import './styles/tokens.css';
import './styles/base.css';

createApp(LinkPage).mount('#app');
