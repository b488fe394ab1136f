import { ElMessage } from 'element-plus/es/components/message/index.mjs';
import 'element-plus/es/components/message/style/css';
import { words } from '@/platform/problems/words';

/** Says in passing that something was done. */
export function done(text: string): void {
  ElMessage({ type: 'success', message: text, duration: 3000 });
}

/** Says in passing that something failed, where no place of the page can show it. */
export function failed(failure: unknown): void {
  ElMessage({ type: 'error', message: words(failure), duration: 8000, showClose: true });
}
